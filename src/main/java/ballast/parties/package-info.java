/** Customers and suppliers, what they may owe and when they have to pay. */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package ballast.parties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
