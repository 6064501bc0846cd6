/** One box that finds everything. */
@NullMarked
package ballast.platform.search;

import org.jspecify.annotations.NullMarked;
