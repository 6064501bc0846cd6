/** Goods on hand: where they lie, what they are worth, what is kept for whom. Posts every change of value. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "catalog", "documents", "audit", "accounting", "catalog :: ui"})
package ballast.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
