/** Who has to agree before a document may go on, who stands in for whom, and what was decided. */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package ballast.approvals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
