package ballast.documents;

/** What one may be allowed to hang on a document one may read. */
public final class DocumentsPermissions {

    public static final String ATTACHMENT_ADD = "documents.attachment.add";
    public static final String ATTACHMENT_DELETE = "documents.attachment.delete";
    public static final String COMMENT_ADD = "documents.comment.add";

    private DocumentsPermissions() {}
}
