/** Bytes kept outside the database. */
@NullMarked
package ballast.platform.files;

import org.jspecify.annotations.NullMarked;
