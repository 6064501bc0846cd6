/** The figures of the workspace: tiles and charts, each with the list behind it. */
@NullMarked
package ballast.platform.ui.kpi;

import org.jspecify.annotations.NullMarked;
