/** Unsaved input on screen: kept, offered again, compared with what others stored meanwhile. */
@NullMarked
package ballast.platform.ui.draft;

import org.jspecify.annotations.NullMarked;
