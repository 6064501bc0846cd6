package ballast.accounting;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goes through the books of a company and says what holds. */
@Component
public class SealCheck {

    /**
     * Something that must hold in the books, and how often it does not.
     *
     * @param name has a label {@code accounting.books_check.<name>}
     */
    public record Finding(String name, long failed) implements Serializable {

        public boolean ok() {
            return failed == 0;
        }
    }

    private final DSLContext db;

    SealCheck(DSLContext db) {
        this.db = db;
    }

    @RolesAllowed(AccountingPermissions.BOOKS_CHECK)
    @Transactional(readOnly = true)
    public List<Finding> run() {
        return db.select(field(name("name"), String.class), field(name("failed"), Long.class))
                .from(table("accounting.check_books()"))
                .fetch(Records.mapping(Finding::new));
    }

    /** The first entry whose seal does not fit what it says, or null. */
    @RolesAllowed(AccountingPermissions.BOOKS_CHECK)
    @Transactional(readOnly = true)
    public @Nullable Long firstBrokenSeal() {
        return db.select(function(name("accounting", "first_broken_seal"), Long.class))
                .fetchSingle()
                .value1();
    }
}
