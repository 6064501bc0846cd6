package ballast.orders;

import static db.orders.Tables.QUOTATION;
import static db.orders.Tables.SALES_ORDER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import ballast.orders.Quotation.Status;
import ballast.platform.problem.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The quotations as documents: reading one, and the one way to store it. */
@Component
public class Quotations {

    private final DSLContext db;

    Quotations(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(OrdersPermissions.QUOTATION_READ)
    public Quotation get(long id) {
        return find(id);
    }

    Quotation find(long id) {
        return fetch(QUOTATION.ID.eq(id), false).orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    /** As it is stored already, by its id or by the command that stored it; whoever else changes it waits. */
    Optional<Quotation> stored(Quotation quotation) {
        return fetch(
                quotation.id() == 0 ? QUOTATION.COMMAND_ID.eq(quotation.command()) : QUOTATION.ID.eq(quotation.id()),
                true);
    }

    @Transactional
    @RolesAllowed(OrdersPermissions.QUOTATION_EDIT)
    public Quotation save(Quotation quotation) {
        return find(store(quotation, stored(quotation).orElse(null)));
    }

    long store(Quotation quotation, @Nullable Quotation before) {
        RuleViolation.require(before == null || before.isEditable(), "a_sent_quotation_is_revised");
        check(quotation);
        var row = db.newRecord(QUOTATION);
        if (before == null) {
            RuleViolation.require(quotation.id() == 0, "document_is_current");
            row.setCommandId(quotation.command());
            row.setNumber(quotation.number());
            row.setRevision(quotation.revision());
            row.setReplacesId(quotation.replaces());
        } else {
            row.setId(before.id());
            row.setVersion(quotation.id() == 0 ? before.version() : quotation.version());
            row.touched(QUOTATION.ID, false);
        }
        row.setPartyId(Objects.requireNonNull(quotation.party()));
        row.setDocumentOn(quotation.documentOn());
        row.setValidUntil(quotation.validUntil());
        row.setPaymentTermId(quotation.paymentTerm());
        row.setCurrencyCode(quotation.currency());
        row.setRate(quotation.rate());
        row.setReference(quotation.reference());
        row.setText(quotation.text());
        row.setNet(quotation.sum().net().amount());
        row.setGross(quotation.sum().gross().amount());
        if (before == null) {
            row.insert();
        } else {
            row.update();
        }
        QuotedLineRows.store(
                db,
                row.getId(),
                quotation.lines(),
                before == null ? 0 : before.lines().size());
        return row.getId();
    }

    private static void check(Quotation quotation) {
        OrderRules.check(
                quotation.party(),
                quotation.currency(),
                quotation.rate(),
                quotation.reference(),
                quotation.text(),
                quotation.goods());
        OrderRules.require(
                !quotation.validUntil().isBefore(quotation.documentOn()),
                "validUntil",
                "a_quotation_is_valid_for_a_while");
    }

    Quotation successor(long id) {
        return fetch(QUOTATION.REPLACES_ID.eq(id), false).orElseThrow();
    }

    void change(long id, Status status) {
        db.update(QUOTATION)
                .set(QUOTATION.STATUS, status.name())
                .set(QUOTATION.VERSION, QUOTATION.VERSION.plus(1))
                .where(QUOTATION.ID.eq(id))
                .execute();
    }

    @Transactional
    @RolesAllowed(OrdersPermissions.QUOTATION_EDIT)
    public void delete(long id) {
        db.deleteFrom(QUOTATION).where(QUOTATION.ID.eq(id)).execute();
    }

    Optional<Quotation> fetch(Condition which, boolean locked) {
        var found = db.select(
                        QUOTATION.ID,
                        QUOTATION.STATUS.convertFrom(Status::valueOf),
                        QUOTATION.NUMBER,
                        QUOTATION.REVISION,
                        QUOTATION.REPLACES_ID,
                        QUOTATION.PARTY_ID,
                        QUOTATION.DOCUMENT_ON,
                        QUOTATION.VALID_UNTIL,
                        QUOTATION.PAYMENT_TERM_ID,
                        QUOTATION.CURRENCY_CODE,
                        QUOTATION.RATE,
                        QUOTATION.REFERENCE,
                        QUOTATION.TEXT,
                        QuotedLineRows.of(QUOTATION.ID, SalesOrders.mayReadCost()),
                        field(select(SALES_ORDER.ID)
                                .from(SALES_ORDER)
                                .where(SALES_ORDER.QUOTATION_ID.eq(QUOTATION.ID))),
                        QUOTATION.COMMAND_ID,
                        QUOTATION.VERSION)
                .from(QUOTATION)
                .where(which);
        return (locked ? found.forUpdate().of(QUOTATION) : found).fetchOptional(mapping(Quotation::new));
    }
}
