package ballast.parties;

/** What one may be allowed to do with customers, suppliers and their terms. */
public final class PartiesPermissions {

    public static final String PARTY_READ = "parties.party.read";
    public static final String PARTY_EDIT = "parties.party.edit";
    public static final String TERM_READ = "parties.payment-term.read";
    public static final String TERM_EDIT = "parties.payment-term.edit";

    private PartiesPermissions() {}
}
