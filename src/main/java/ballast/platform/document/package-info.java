/** What all documents share. */
@NullMarked
package ballast.platform.document;

import org.jspecify.annotations.NullMarked;
