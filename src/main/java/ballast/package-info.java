/** The composition root: nobody imports it. */
@NullMarked
package ballast;

import org.jspecify.annotations.NullMarked;
