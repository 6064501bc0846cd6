package ballast.parties;

/** stub. */
public record Party(long id) {
    static final String SERIES = "parties.party";
}
