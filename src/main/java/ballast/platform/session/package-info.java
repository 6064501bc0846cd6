/** Screens that outlive the process they were opened in. */
@NullMarked
package ballast.platform.session;

import org.jspecify.annotations.NullMarked;
