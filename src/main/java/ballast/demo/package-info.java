/** The demo company: a believable trading firm whose history is made by the real services. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "parties",
            "catalog",
            "approvals",
            "accounting",
            "inventory",
            "inventory :: reorder",
            "warehousing",
            "sales",
            "orders"
        })
package ballast.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
