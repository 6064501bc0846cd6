/** What the house needs and what suppliers would ask for it: requisitions, approvals, requests for quotation. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "parties",
            "catalog",
            "documents",
            "audit",
            "approvals",
            "inventory",
            "purchasing",
            "parties :: ui",
            "catalog :: ui",
            "approvals :: ui"
        })
package ballast.sourcing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
