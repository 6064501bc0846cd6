/** Backups of a data folder: encrypted, up to any moment, and tried out before anybody relies on them. */
@NullMarked
package ballast.operations.backup;

import org.jspecify.annotations.NullMarked;
