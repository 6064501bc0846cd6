/** Buying on screen. */
@NullMarked
package ballast.purchasing.ui;

import org.jspecify.annotations.NullMarked;
