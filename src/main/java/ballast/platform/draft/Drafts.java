package ballast.platform.draft;

import static db.platform.Tables.DRAFT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.currentInstant;

import ballast.platform.document.ReadAccess;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The drafts of the user at hand; row-level security shows nobody those of others. */
@Component
public class Drafts {

    private static final int MOST_CHARACTERS = 900_000;
    private static final int MOST_SHOWN = 100;

    private final DSLContext db;
    private final ReadAccess access;

    Drafts(DSLContext db, ReadAccess access) {
        this.db = db;
        this.access = access;
    }

    /** Of one document, the newest first; with 0, of new ones. */
    @Transactional(readOnly = true)
    public List<Draft> of(String document, long id) {
        return fetch(DRAFT.DOCUMENT.eq(document).and(DRAFT.DOCUMENT_ID.eq(id)));
    }

    /** What was begun and can be continued, the newest first. */
    @Transactional(readOnly = true)
    public List<Draft> open() {
        return fetch(DRAFT.ID.isNotNull()).stream()
                .filter(draft -> access.isOpen(draft.document()))
                .toList();
    }

    private List<Draft> fetch(Condition condition) {
        return db.select(DRAFT.ID, DRAFT.DOCUMENT, DRAFT.DOCUMENT_ID, DRAFT.ADDRESS, DRAFT.TITLE, DRAFT.CHANGED_AT)
                .from(DRAFT)
                .where(condition)
                .orderBy(DRAFT.CHANGED_AT.desc(), DRAFT.ID)
                .limit(MOST_SHOWN)
                .fetch(mapping(Draft::new));
    }

    @Transactional(readOnly = true)
    public Optional<DraftContent> content(UUID id) {
        return db.select(DRAFT.CONTENT)
                .from(DRAFT)
                .where(DRAFT.ID.eq(id))
                .fetchOptional(row -> DraftContent.read(row.value1().data()));
    }

    /** Stores it as it stands; false for one that is too large. */
    @Transactional
    public boolean keep(Draft draft, DraftContent content) {
        access.require(draft.document());
        var json = content.write();
        if (json.length() > MOST_CHARACTERS) {
            return false;
        }
        var stored = JSONB.valueOf(json);
        db.insertInto(DRAFT)
                .set(DRAFT.ID, draft.id())
                .set(DRAFT.DOCUMENT, draft.document())
                .set(DRAFT.DOCUMENT_ID, draft.documentId())
                .set(DRAFT.ADDRESS, draft.address())
                .set(DRAFT.TITLE, draft.title())
                .set(DRAFT.CONTENT, stored)
                .onConflict(DRAFT.ID)
                .doUpdate()
                .set(DRAFT.TITLE, draft.title())
                .set(DRAFT.CONTENT, stored)
                .set(DRAFT.CHANGED_AT, currentInstant())
                .execute();
        return true;
    }

    /** Continued under another name, so that a screen that may still hold it overwrites nothing. */
    @Transactional
    public void rename(Draft draft, UUID to) {
        access.require(draft.document());
        db.update(DRAFT).set(DRAFT.ID, to).where(DRAFT.ID.eq(draft.id())).execute();
    }

    @Transactional
    public void remove(String document, UUID id) {
        access.require(document);
        db.deleteFrom(DRAFT).where(DRAFT.ID.eq(id)).execute();
    }
}
