/** How the installation does: the nightly proof of the books, and figures for those who watch over it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "accounting", "inventory"})
package ballast.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
