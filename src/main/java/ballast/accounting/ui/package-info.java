/** The books on screen. */
@NullMarked
package ballast.accounting.ui;

import org.jspecify.annotations.NullMarked;
