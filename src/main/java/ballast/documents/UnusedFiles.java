package ballast.documents;

import static db.documents.Tables.ATTACHMENT;

import ballast.platform.files.FileStore;
import ballast.platform.jobs.TaskHandler;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Removes the bytes of deleted attachments, once no attachment has them any more. */
@Component
class UnusedFiles implements TaskHandler {

    static final String KIND = "documents.unused-file";

    private final DSLContext db;
    private final FileStore files;

    UnusedFiles(DSLContext db, FileStore files) {
        this.db = db;
        this.files = files;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public void run(String payload) {
        var sha256 = JsonMapper.shared().readTree(payload).path("sha256").asString();
        lock(db, sha256);
        if (!db.fetchExists(ATTACHMENT, ATTACHMENT.SHA256.eq(sha256))) {
            files.remove(sha256);
        }
    }

    /** Until the end of the transaction nobody else adds or removes this content. */
    static void lock(DSLContext db, String sha256) {
        db.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", sha256);
    }
}
