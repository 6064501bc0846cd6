/** Users, roles, companies, and everybody's own account. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package ballast.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
