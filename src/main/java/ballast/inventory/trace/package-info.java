/** What figures of the stock are made of, and the way of a lot through the house. */
@NullMarked
package ballast.inventory.trace;

import org.jspecify.annotations.NullMarked;
