package ballast.catalog;

import static db.catalog.Tables.TAX_CODE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;

import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tax codes of the company; everybody who works in it may know them. */
@Component
public class TaxCodes {

    private final DSLContext db;

    TaxCodes(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public List<TaxCode> list() {
        return fetch(noCondition());
    }

    @Transactional(readOnly = true)
    public TaxCode get(int id) {
        return fetch(TAX_CODE.ID.eq(id)).stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    @Transactional
    @RolesAllowed(CatalogPermissions.TAX_CODE_EDIT)
    public TaxCode save(TaxCode tax) {
        tax.check();
        var row = tax.id() == 0
                ? db.newRecord(TAX_CODE)
                : db.fetchOptional(TAX_CODE, TAX_CODE.ID.eq(tax.id())).orElseThrow(Stale::new);
        if (tax.id() != 0) {
            row.setVersion(tax.version());
        }
        row.setCode(tax.code());
        row.setName(tax.name());
        row.setRate(tax.rate());
        row.setCategory(tax.category().name());
        row.setActive(tax.active());
        row.store();
        return get(row.getId());
    }

    @Transactional
    @RolesAllowed(CatalogPermissions.TAX_CODE_EDIT)
    public void delete(int id) {
        db.deleteFrom(TAX_CODE).where(TAX_CODE.ID.eq(id)).execute();
    }

    private List<TaxCode> fetch(Condition condition) {
        return db.select(
                        TAX_CODE.ID,
                        TAX_CODE.CODE,
                        TAX_CODE.NAME,
                        TAX_CODE.RATE,
                        TAX_CODE.CATEGORY.convertFrom(TaxCode.Category::valueOf),
                        TAX_CODE.ACTIVE,
                        TAX_CODE.VERSION)
                .from(TAX_CODE)
                .where(condition)
                .orderBy(TAX_CODE.CODE)
                .fetch(mapping(TaxCode::new));
    }
}
