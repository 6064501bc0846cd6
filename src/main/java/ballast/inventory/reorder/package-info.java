/** When goods are ordered again: levels by item and warehouse, and what should be bought now. */
@NullMarked
@NamedInterface("reorder")
package ballast.inventory.reorder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
