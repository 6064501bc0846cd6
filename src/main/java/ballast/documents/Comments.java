package ballast.documents;

import static db.documents.Tables.COMMENT;
import static db.platform.Tables.APP_USER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;

import ballast.platform.document.ReadAccess;
import ballast.platform.problem.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was said about documents. Who may read the document may read its comments. */
@Component
public class Comments {

    private final DSLContext db;
    private final ReadAccess access;

    Comments(DSLContext db, ReadAccess access) {
        this.db = db;
        this.access = access;
    }

    /** In the order in which they were written. */
    @Transactional(readOnly = true)
    public List<Comment> list(String document, long documentId) {
        access.require(document);
        return db.select(
                        COMMENT.ID,
                        COMMENT.TEXT,
                        COMMENT.WRITTEN_BY,
                        coalesce(APP_USER.NAME, inline("")),
                        COMMENT.WRITTEN_AT)
                .from(COMMENT)
                .leftJoin(APP_USER)
                .on(APP_USER.ID.eq(COMMENT.WRITTEN_BY))
                .where(COMMENT.DOCUMENT.eq(document), COMMENT.DOCUMENT_ID.eq(documentId))
                .orderBy(COMMENT.ID)
                .fetch(mapping(Comment::new));
    }

    @Transactional
    @RolesAllowed(DocumentsPermissions.COMMENT_ADD)
    public void add(String document, long documentId, String text) {
        access.require(document);
        if (text.isBlank()) {
            throw RuleViolation.at("text", "comment_is_given");
        }
        db.insertInto(COMMENT)
                .set(COMMENT.DOCUMENT, document)
                .set(COMMENT.DOCUMENT_ID, documentId)
                .set(COMMENT.TEXT, text.strip())
                .execute();
    }
}
