/** What is done in warehouses by hand: goods movements and stocktakes. Moves goods through inventory. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "catalog",
            "documents",
            "audit",
            "approvals",
            "accounting",
            "inventory",
            "catalog :: ui",
            "accounting :: ui",
            "inventory :: ui",
            "approvals :: ui"
        })
package ballast.warehousing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
