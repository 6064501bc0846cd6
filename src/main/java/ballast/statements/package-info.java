/** Financial statements at any date, with what is behind each number, and the journal as plain text. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "parties", "catalog", "accounting", "parties :: ui", "accounting :: ui"})
package ballast.statements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
