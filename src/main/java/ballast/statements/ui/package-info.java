/** The reports on screen. */
@NullMarked
package ballast.statements.ui;

import org.jspecify.annotations.NullMarked;
