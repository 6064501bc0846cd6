package ballast.accounting;

import static db.accounting.Tables.DIMENSION;
import static db.accounting.Tables.DIMENSION_VALUE;
import static db.accounting.Tables.MANDATORY_DIMENSION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import ballast.accounting.Dimension.Value;
import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The dimensions of a company, and which accounts demand them. */
@Component
public class Dimensions {

    private final DSLContext db;

    Dimensions(DSLContext db) {
        this.db = db;
    }

    @RolesAllowed({
        AccountingPermissions.SETTINGS_READ,
        AccountingPermissions.ACCOUNT_READ,
        AccountingPermissions.ENTRY_READ,
        AccountingPermissions.ENTRY_POST,
        AccountingPermissions.TEMPLATE_READ
    })
    @Transactional(readOnly = true)
    public List<Dimension> list() {
        return db.select(
                        DIMENSION.ID,
                        DIMENSION.CODE,
                        DIMENSION.NAME,
                        multiset(select(
                                                DIMENSION_VALUE.ID,
                                                DIMENSION_VALUE.CODE,
                                                DIMENSION_VALUE.NAME,
                                                DIMENSION_VALUE.ACTIVE)
                                        .from(DIMENSION_VALUE)
                                        .where(DIMENSION_VALUE.DIMENSION_ID.eq(DIMENSION.ID))
                                        .orderBy(DIMENSION_VALUE.CODE))
                                .convertFrom(all -> all.map(mapping(Value::new))),
                        DIMENSION.VERSION)
                .from(DIMENSION)
                .orderBy(DIMENSION.CODE)
                .fetch(mapping(Dimension::new));
    }

    @RolesAllowed({AccountingPermissions.SETTINGS_READ, AccountingPermissions.ENTRY_POST})
    @Transactional(readOnly = true)
    public Dimension get(int id) {
        return list().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    /** Values are told apart by their code; those left out are removed, unless they were posted to. */
    @RolesAllowed(AccountingPermissions.SETTINGS_EDIT)
    @Transactional
    public Dimension save(Dimension dimension) {
        if (dimension.code().isBlank()) {
            throw RuleViolation.at("code", "dimension_code_is_given");
        }
        var row = dimension.id() == 0
                ? db.newRecord(DIMENSION)
                : db.fetchOptional(DIMENSION, DIMENSION.ID.eq(dimension.id())).orElseThrow(Stale::new);
        if (dimension.id() != 0) {
            row.setVersion(dimension.version());
        }
        row.setCode(dimension.code());
        row.setName(dimension.name());
        row.store();
        saveValues(Objects.requireNonNull(row.getId()), dimension.values());
        return get(row.getId());
    }

    private void saveValues(int dimension, List<Value> values) {
        db.deleteFrom(DIMENSION_VALUE)
                .where(DIMENSION_VALUE.DIMENSION_ID.eq(dimension))
                .and(DIMENSION_VALUE.CODE.notIn(values.stream().map(Value::code).toList()))
                .execute();
        for (var value : values) {
            db.insertInto(DIMENSION_VALUE)
                    .set(DIMENSION_VALUE.DIMENSION_ID, dimension)
                    .set(DIMENSION_VALUE.CODE, value.code())
                    .set(DIMENSION_VALUE.NAME, value.name())
                    .set(DIMENSION_VALUE.ACTIVE, value.active())
                    .onConflict(DIMENSION_VALUE.DIMENSION_ID, DIMENSION_VALUE.CODE)
                    .doUpdate()
                    .set(DIMENSION_VALUE.NAME, value.name())
                    .set(DIMENSION_VALUE.ACTIVE, value.active())
                    .execute();
        }
    }

    /** Which dimensions every posting to the account must carry. */
    @RolesAllowed({AccountingPermissions.SETTINGS_READ, AccountingPermissions.ACCOUNT_READ})
    @Transactional(readOnly = true)
    public Set<Integer> mandatory(int account) {
        return db.select(MANDATORY_DIMENSION.DIMENSION_ID)
                .from(MANDATORY_DIMENSION)
                .where(MANDATORY_DIMENSION.ACCOUNT_ID.eq(account))
                .fetchSet(MANDATORY_DIMENSION.DIMENSION_ID);
    }

    @RolesAllowed(AccountingPermissions.SETTINGS_EDIT)
    @Transactional
    public void demand(int account, Set<Integer> dimensions) {
        db.deleteFrom(MANDATORY_DIMENSION)
                .where(MANDATORY_DIMENSION.ACCOUNT_ID.eq(account))
                .execute();
        for (var dimension : dimensions) {
            db.insertInto(MANDATORY_DIMENSION)
                    .set(MANDATORY_DIMENSION.ACCOUNT_ID, account)
                    .set(MANDATORY_DIMENSION.DIMENSION_ID, dimension)
                    .execute();
        }
    }
}
