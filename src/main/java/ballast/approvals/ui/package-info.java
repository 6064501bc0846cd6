/** Approvals on screen: what waits, what was decided, the rules, and who stands in for whom. */
@NullMarked
@NamedInterface("ui")
package ballast.approvals.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
