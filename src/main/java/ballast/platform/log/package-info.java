/** What a line of the log says besides its message: which request, which user by number, which company by number. */
@NullMarked
package ballast.platform.log;

import org.jspecify.annotations.NullMarked;
