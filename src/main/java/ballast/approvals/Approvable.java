package ballast.approvals;

/** What a module does when one kind of its documents was approved or rejected, in the transaction of the decision. */
public interface Approvable {

    /** The document, such as {@code purchasing.order}. */
    String kind();

    /** Takes the document before its request is taken, as whoever asks does, so that the two never wait for each other. */
    default void take(long id) {}

    /** The last step agreed. Not called when {@link Approvals#request} itself answers that nobody has to be asked. */
    void approved(long id);

    void rejected(long id, String reason);
}
