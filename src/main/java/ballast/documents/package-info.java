/** What hangs on a document of any module: files and comments. */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package ballast.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
