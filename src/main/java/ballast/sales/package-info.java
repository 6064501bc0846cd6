/** Invoices and credit notes to customers. Posts revenue, receivables and VAT. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "parties",
            "catalog",
            "documents",
            "audit",
            "accounting",
            "parties :: ui",
            "catalog :: ui"
        })
package ballast.sales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
