/** Labels in the user's language. */
@NullMarked
package ballast.platform.text;

import org.jspecify.annotations.NullMarked;
