/** What restored screens need besides their bytes. */
@NullMarked
package ballast.platform.session.ui;

import org.jspecify.annotations.NullMarked;
