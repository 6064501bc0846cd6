package ballast.audit;

import static db.audit.Tables.CHANGE;
import static db.platform.Tables.APP_USER;
import static org.jooq.Records.mapping;

import ballast.platform.document.LastChange;
import ballast.platform.document.ReadAccess;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The last recorded change of a document, for whoever may read it. */
@Component
class LastChanges implements LastChange {

    private final DSLContext db;
    private final ReadAccess access;

    LastChanges(DSLContext db, ReadAccess access) {
        this.db = db;
        this.access = access;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<By> of(String document, long id) {
        access.require(document);
        return db.select(APP_USER.NAME, CHANGE.AT)
                .from(CHANGE)
                .join(APP_USER)
                .on(APP_USER.ID.eq(CHANGE.ACTOR_ID))
                .where(CHANGE.DOCUMENT.eq(document), CHANGE.DOCUMENT_ID.eq(id))
                .orderBy(CHANGE.ID.desc())
                .limit(1)
                .fetchOptional(mapping(By::new));
    }
}
