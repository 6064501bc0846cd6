package ballast.catalog;

/** stub. */
public record Item(long id) {
    static final String SERIES = "catalog.item";
}
