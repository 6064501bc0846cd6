/** Amounts in a currency. */
@NullMarked
package ballast.platform.money;

import org.jspecify.annotations.NullMarked;
