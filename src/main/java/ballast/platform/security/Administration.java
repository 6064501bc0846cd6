package ballast.platform.security;

import java.util.Set;

/** What administrators of the installation may do, in whichever company they are. It opens no books. */
public final class Administration {

    public static final String USERS = "administration.user.edit";
    public static final String ROLES = "administration.role.edit";
    public static final String FOUND_COMPANY = "administration.company.found";
    public static final String COMPANY = "administration.company.edit";

    /** How the nodes are doing, in numbers. */
    public static final String METRICS = "administration.metrics.read";

    /** Whether the books held in the night; not what is in them. */
    public static final String PROOFS = "operations.proof.read";

    static final Set<String> OF_ADMINISTRATORS = Set.of(USERS, ROLES, FOUND_COMPANY, COMPANY, METRICS, PROOFS);

    private Administration() {}
}
