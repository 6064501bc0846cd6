/** Measurements of the promises the house makes, beside the same work in bare SQL in the same run. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "parties",
            "accounting",
            "statements",
            "sales",
            "inventory",
            "catalog",
            "orders"
        })
package ballast.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
