/** Suppliers' bills and payment runs on screen. */
@NullMarked
package ballast.payables.ui;

import org.jspecify.annotations.NullMarked;
