/** Unsaved input that outlives whatever shows it. */
@NullMarked
package ballast.platform.draft;

import org.jspecify.annotations.NullMarked;
