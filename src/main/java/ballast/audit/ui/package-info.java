/** What stands beside a document. */
@NullMarked
package ballast.audit.ui;

import org.jspecify.annotations.NullMarked;
