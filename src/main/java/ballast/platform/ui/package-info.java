/** The view kit. */
@NullMarked
package ballast.platform.ui;

import org.jspecify.annotations.NullMarked;
