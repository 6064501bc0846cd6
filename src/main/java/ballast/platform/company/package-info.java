/** The companies whose books are kept here. */
@NullMarked
package ballast.platform.company;

import org.jspecify.annotations.NullMarked;
