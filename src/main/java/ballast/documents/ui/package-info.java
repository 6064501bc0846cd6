/** What stands beside a document. */
@NullMarked
package ballast.documents.ui;

import org.jspecify.annotations.NullMarked;
