/** Quotations, orders, deliveries and returns of customers. Moves goods through inventory, is billed by sales. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "parties",
            "catalog",
            "documents",
            "audit",
            "accounting",
            "inventory",
            "sales",
            "parties :: ui",
            "catalog :: ui",
            "inventory :: ui"
        })
package ballast.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
