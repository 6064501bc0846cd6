/** What is bought and sold: items, their units, tax codes and prices. */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package ballast.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
