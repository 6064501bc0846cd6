/** Items and prices on screen, and the fields that find them. */
@NullMarked
@NamedInterface("ui")
package ballast.catalog.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
