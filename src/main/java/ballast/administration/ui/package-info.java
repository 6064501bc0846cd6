/** The administrator's pages. */
@NullMarked
package ballast.administration.ui;

import org.jspecify.annotations.NullMarked;
