/** What is bought: requisitions, requests for quotation, orders to suppliers, goods received and sent back. */
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
            "parties :: ui",
            "catalog :: ui",
            "accounting :: ui",
            "inventory :: ui"
        })
package ballast.purchasing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
