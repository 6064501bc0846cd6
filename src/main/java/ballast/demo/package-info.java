/** The demo company: a believable trading firm whose history is made by the real services. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "parties",
            "catalog",
            "accounting",
            "inventory",
            "warehousing",
            "sales",
            "orders"
        })
package ballast.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
