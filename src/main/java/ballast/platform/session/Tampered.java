package ballast.platform.session;

/** Bytes that were not written by Ballast, or not for this place. */
final class Tampered extends RuntimeException {

    Tampered(String field) {
        super("The bytes of " + field + " are not ours");
    }
}
