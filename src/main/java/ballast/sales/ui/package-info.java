/** Sales documents on screen. */
@NullMarked
package ballast.sales.ui;

import org.jspecify.annotations.NullMarked;
