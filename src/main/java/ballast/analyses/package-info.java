/** Orders and sales summed up: what is still to be delivered, what was earned with whom. Only reads. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "parties", "catalog", "inventory", "sales", "orders"})
package ballast.analyses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
