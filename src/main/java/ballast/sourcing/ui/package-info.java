/** Requisitions and requests for quotation on screen. */
@NullMarked
package ballast.sourcing.ui;

import org.jspecify.annotations.NullMarked;
