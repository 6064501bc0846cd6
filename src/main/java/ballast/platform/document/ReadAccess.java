package ballast.platform.document;

import ballast.platform.security.SignedIn;
import ballast.platform.text.Labels;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Whether the user may see what hangs on a document: whoever may read the document itself. Documents without a
 * permission to read, such as units of measure, are open to everybody in the company.
 */
@Component
public class ReadAccess {

    private final Set<String> permissions;

    ReadAccess(Labels labels) {
        this.permissions = Set.copyOf(labels.permissions());
    }

    /** @param document such as {@code sales.invoice} */
    public boolean isOpen(String document) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn user)) {
            return false;
        }
        var read = document + ".read";
        return user.may(read) || user.may(read.replace('_', '-')) || !isProtected(read);
    }

    private boolean isProtected(String read) {
        return permissions.contains(read) || permissions.contains(read.replace('_', '-'));
    }

    public void require(String document) {
        if (!isOpen(document)) {
            throw new AccessDeniedException("May not read " + document);
        }
    }
}
