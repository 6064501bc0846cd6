/** The reports on the stock on screen. */
@NullMarked
package ballast.stockreports.ui;

import org.jspecify.annotations.NullMarked;
