/** The frame around every page: sign-in, navigation, search, the user's menu. */
@NullMarked
package ballast.platform.ui.shell;

import org.jspecify.annotations.NullMarked;
