package ballast.platform.document;

/** Where a document lives on screen: {@code sales.invoice} 42 is at {@code sales/invoices/42}. */
public final class Documents {

    private Documents() {}

    public static String path(String document, long id) {
        return list(document) + "/" + id;
    }

    public static String list(String document) {
        var dotted = document.replace('_', '-').replace('.', '/');
        return dotted.endsWith("y") && !dotted.endsWith("ay")
                ? dotted.substring(0, dotted.length() - 1) + "ies"
                : dotted + "s";
    }
}
