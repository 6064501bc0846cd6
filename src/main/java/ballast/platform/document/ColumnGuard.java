package ballast.platform.document;

/** A module's word on columns that not everybody may read who may read the document, such as what goods cost. */
public interface ColumnGuard {

    /**
     * Whether it stays hidden from the user at hand.
     *
     * @param table with its schema
     */
    boolean hides(String table, String column);
}
