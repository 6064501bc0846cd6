/** What suppliers charge: bills matched with orders and receipts, credit and debit notes, and payment runs. */
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
            "purchasing",
            "parties :: ui",
            "catalog :: ui",
            "accounting :: ui"
        })
package ballast.payables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
