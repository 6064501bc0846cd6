/** What is done in warehouses by hand: goods movements and stocktakes. Moves goods through inventory. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "catalog",
            "documents",
            "audit",
            "accounting",
            "inventory",
            "catalog :: ui",
            "accounting :: ui",
            "inventory :: ui"
        })
package ballast.warehousing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
