/** The books on screen. */
@NullMarked
@NamedInterface("ui")
package ballast.accounting.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
