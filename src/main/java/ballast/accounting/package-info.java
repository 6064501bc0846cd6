/** The books: accounts, entries, open items, payments and reports. Everything that is posted is posted here. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "parties", "catalog", "documents", "audit", "parties :: ui", "catalog :: ui"
        })
package ballast.accounting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
