/** Business partners on screen, and the field that finds them. */
@NullMarked
@NamedInterface("ui")
package ballast.parties.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
