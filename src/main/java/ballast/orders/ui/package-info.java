/** Quotations, orders, deliveries and returns on screen. */
@NullMarked
package ballast.orders.ui;

import org.jspecify.annotations.NullMarked;
