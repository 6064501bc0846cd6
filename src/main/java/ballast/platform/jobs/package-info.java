/** Work after commit. */
@NullMarked
package ballast.platform.jobs;

import org.jspecify.annotations.NullMarked;
