/** Figures that say how they come about. */
@NullMarked
package ballast.platform.ui.explain;

import org.jspecify.annotations.NullMarked;
