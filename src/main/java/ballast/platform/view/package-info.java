/** Lists as users have set them up and kept. */
@NullMarked
package ballast.platform.view;

import org.jspecify.annotations.NullMarked;
