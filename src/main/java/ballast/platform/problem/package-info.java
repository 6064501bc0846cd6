/** What went wrong, in words for the user. */
@NullMarked
package ballast.platform.problem;

import org.jspecify.annotations.NullMarked;
