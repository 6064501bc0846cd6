package ballast.documents;

import static db.documents.Tables.ATTACHMENT;
import static db.platform.Tables.APP_USER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;

import ballast.platform.document.ReadAccess;
import ballast.platform.files.FileStore;
import ballast.platform.files.ReceivedFile;
import ballast.platform.jobs.Tasks;
import ballast.platform.problem.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files that belong to documents. Who may read the document may read its files. */
@Component
public class Attachments {

    private final DSLContext db;
    private final FileStore files;
    private final ReadAccess access;
    private final Tasks tasks;

    Attachments(DSLContext db, FileStore files, ReadAccess access, Tasks tasks) {
        this.db = db;
        this.files = files;
        this.access = access;
        this.tasks = tasks;
    }

    @Transactional(readOnly = true)
    public List<Attachment> list(String document, long documentId) {
        access.require(document);
        return fetch(ATTACHMENT.DOCUMENT.eq(document).and(ATTACHMENT.DOCUMENT_ID.eq(documentId)));
    }

    @Transactional(readOnly = true)
    public Attachment get(long id) {
        var attachment = find(id);
        access.require(attachment.document());
        return attachment;
    }

    /** Its bytes, to be closed by the caller; to be offered as a download, never to be shown as a page of our own. */
    @Transactional(readOnly = true)
    public InputStream open(long id) {
        return files.open(get(id).sha256());
    }

    /** The bytes are kept before the row is written: a row without its bytes must not exist, the reverse may. */
    @Transactional
    @RolesAllowed(DocumentsPermissions.ATTACHMENT_ADD)
    public Attachment add(String document, long documentId, String name, InputStream content) {
        access.require(document);
        try (var received = files.receive(content, Attachment.MOST)) {
            RuleViolation.require(
                    received.size() > 0 && received.size() <= Attachment.MOST, "attachment_is_at_most_25_mb");
            var type = MediaType.of(received).orElseThrow(() -> new RuleViolation("attachment_is_of_an_allowed_kind"));
            UnusedFiles.lock(db, received.sha256());
            files.keep(received);
            return find(insert(document, documentId, FileName.clean(name, type), type, received));
        }
    }

    private long insert(String document, long documentId, String name, MediaType type, ReceivedFile received) {
        return Objects.requireNonNull(db.insertInto(ATTACHMENT)
                        .set(ATTACHMENT.DOCUMENT, document)
                        .set(ATTACHMENT.DOCUMENT_ID, documentId)
                        .set(ATTACHMENT.NAME, name)
                        .set(ATTACHMENT.MEDIA_TYPE, type.name)
                        .set(ATTACHMENT.SIZE, received.size())
                        .set(ATTACHMENT.SHA256, received.sha256())
                        .returningResult(ATTACHMENT.ID)
                        .fetchOne())
                .value1();
    }

    /** The bytes go after the commit, if nothing else has the same. */
    @Transactional
    @RolesAllowed(DocumentsPermissions.ATTACHMENT_DELETE)
    public void delete(long id) {
        var attachment = get(id);
        db.deleteFrom(ATTACHMENT).where(ATTACHMENT.ID.eq(id)).execute();
        tasks.enqueue(UnusedFiles.KIND, "{\"sha256\": \"" + attachment.sha256() + "\"}");
    }

    private Attachment find(long id) {
        return fetch(ATTACHMENT.ID.eq(id)).stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    private List<Attachment> fetch(Condition condition) {
        return db.select(
                        ATTACHMENT.ID,
                        ATTACHMENT.DOCUMENT,
                        ATTACHMENT.DOCUMENT_ID,
                        ATTACHMENT.NAME,
                        ATTACHMENT.MEDIA_TYPE,
                        ATTACHMENT.SIZE,
                        ATTACHMENT.SHA256,
                        coalesce(APP_USER.NAME, inline("")),
                        ATTACHMENT.ADDED_AT)
                .from(ATTACHMENT)
                .leftJoin(APP_USER)
                .on(APP_USER.ID.eq(ATTACHMENT.ADDED_BY))
                .where(condition)
                .orderBy(ATTACHMENT.ID)
                .fetch(mapping(Attachment::new));
    }
}
