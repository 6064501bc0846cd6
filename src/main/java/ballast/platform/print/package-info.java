/** Documents on paper. */
@NullMarked
package ballast.platform.print;

import org.jspecify.annotations.NullMarked;
