/** Goods movements and stocktakes on screen. */
@NullMarked
package ballast.warehousing.ui;

import org.jspecify.annotations.NullMarked;
