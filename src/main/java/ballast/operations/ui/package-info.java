/** The screens of those who watch over the installation. */
@NullMarked
package ballast.operations.ui;

import org.jspecify.annotations.NullMarked;
