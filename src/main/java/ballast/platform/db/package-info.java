/** Transactions that know who acts in which company. */
@NullMarked
package ballast.platform.db;

import org.jspecify.annotations.NullMarked;
