/** What the stock is worth against the books, how old it is, how fast it turns, and what nobody wants any more. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "catalog", "accounting", "inventory"})
package ballast.stockreports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
