package ballast.sales;

/** What one may be allowed to do with sales documents. */
public final class SalesPermissions {

    public static final String INVOICE_READ = "sales.invoice.read";
    public static final String INVOICE_EDIT = "sales.invoice.edit";
    public static final String INVOICE_POST = "sales.invoice.post";
    public static final String INVOICE_REVERSE = "sales.invoice.reverse";

    private SalesPermissions() {}
}
