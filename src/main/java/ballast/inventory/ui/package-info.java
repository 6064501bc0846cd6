/** Stock on screen, and the fields that choose a warehouse. */
@NullMarked
@NamedInterface("ui")
package ballast.inventory.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
