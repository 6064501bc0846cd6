/** The reports on orders and sales on screen. */
@NullMarked
package ballast.analyses.ui;

import org.jspecify.annotations.NullMarked;
