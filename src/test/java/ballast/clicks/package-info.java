/** A screen that does nothing but count, for nodes that are about to die. */
@NullMarked
package ballast.clicks;

import org.jspecify.annotations.NullMarked;
