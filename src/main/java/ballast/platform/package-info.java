/** What every module stands on: money, documents, transactions, people, screens. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package ballast.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
