/** Who changed what, when, from which value to which. */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package ballast.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
