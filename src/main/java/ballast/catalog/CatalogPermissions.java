package ballast.catalog;

/** What one may be allowed to do with items and prices. */
public final class CatalogPermissions {

    public static final String ITEM_READ = "catalog.item.read";
    public static final String ITEM_EDIT = "catalog.item.edit";
    public static final String UNIT_EDIT = "catalog.unit.edit";
    public static final String TAX_CODE_EDIT = "catalog.tax-code.edit";
    public static final String POSTING_GROUP_EDIT = "catalog.posting-group.edit";
    public static final String PRICE_LIST_READ = "catalog.price-list.read";
    public static final String PRICE_LIST_EDIT = "catalog.price-list.edit";

    private CatalogPermissions() {}
}
