package ballast.payables;

import static db.payables.Tables.BILL;
import static db.payables.Tables.BILL_RECEIPT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import ballast.payables.Bill.About;
import ballast.payables.Bill.Booked;
import ballast.payables.Bill.Kind;
import ballast.payables.Bill.Status;
import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import db.payables.tables.records.BillRecord;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The suppliers' bills as documents: reading one, and the one way to store it. */
@Component
public class Bills {

    private final DSLContext db;
    private final BillMatching matching;

    Bills(DSLContext db, BillMatching matching) {
        this.db = db;
        this.matching = matching;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(PayablesPermissions.BILL_READ)
    public Bill get(long id) {
        return find(id);
    }

    Bill find(long id) {
        return fetch(BILL.ID.eq(id), false).orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    /** Nobody else posts, credits or reverses it before this transaction ends. */
    Bill lock(long id) {
        return fetch(BILL.ID.eq(id), true).orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    /** As it is stored already, by its id or by the command that stored it; whoever else stores it waits. */
    Optional<Bill> stored(Bill bill) {
        return fetch(bill.id() == 0 ? BILL.COMMAND_ID.eq(bill.command()) : BILL.ID.eq(bill.id()), true);
    }

    /** Stores a draft, and what in it does not agree with its order. */
    @Transactional
    @RolesAllowed(PayablesPermissions.BILL_EDIT)
    public Bill save(Bill bill) {
        var id = store(bill, stored(bill).orElse(null));
        var stored = find(id);
        matching.note(stored, matching.of(stored));
        return stored;
    }

    long store(Bill bill, @Nullable Bill before) {
        BillRules.check(bill);
        RuleViolation.require(before == null || before.isEditable(), "posted_bill_is_immutable");
        var row = before == null
                ? db.newRecord(BILL)
                : db.fetchOptional(BILL, BILL.ID.eq(before.id())).orElseThrow(Stale::new);
        if (before == null) {
            row.setKind(bill.kind().name());
            row.setCommandId(bill.command());
            row.setCreditsId(bill.about().credits());
            row.setReturnId(bill.about().returned());
        } else if (bill.id() != 0) {
            row.setVersion(bill.version());
        }
        fill(row, bill);
        row.store();
        BillLineRows.store(db, row.getId(), bill);
        return row.getId();
    }

    private static void fill(BillRecord row, Bill bill) {
        row.setPartyId(Objects.requireNonNull(bill.party()));
        row.setReference(bill.reference().strip());
        row.setDocumentOn(bill.documentOn());
        row.setPostingOn(bill.postingOn());
        row.setPaymentTermId(bill.paymentTerm());
        row.setCurrencyCode(bill.currency());
        row.setRate(bill.rate());
        row.setText(bill.text());
        row.setNet(bill.net().amount());
        row.setTax(bill.tax().amount());
        row.setGross(bill.gross().amount());
    }

    @Transactional
    @RolesAllowed(PayablesPermissions.BILL_EDIT)
    public void delete(long id) {
        db.deleteFrom(BILL).where(BILL.ID.eq(id)).execute();
    }

    private Optional<Bill> fetch(Condition which, boolean locked) {
        var found = db.select(
                        BILL.ID,
                        BILL.KIND.convertFrom(Kind::valueOf),
                        BILL.STATUS.convertFrom(Status::valueOf),
                        BILL.NUMBER,
                        BILL.PARTY_ID,
                        BILL.REFERENCE,
                        BILL.DOCUMENT_ON,
                        BILL.POSTING_ON,
                        BILL.DUE_ON,
                        BILL.PAYMENT_TERM_ID,
                        BILL.CURRENCY_CODE,
                        BILL.RATE,
                        BILL.TEXT,
                        row(BILL.CREDITS_ID, BILL.RETURN_ID).mapping(About::new),
                        multiset(select(BILL_RECEIPT.RECEIPT_ID)
                                        .from(BILL_RECEIPT)
                                        .where(BILL_RECEIPT.BILL_ID.eq(BILL.ID))
                                        .orderBy(BILL_RECEIPT.RECEIPT_ID))
                                .convertFrom(rows -> rows.getValues(BILL_RECEIPT.RECEIPT_ID)),
                        BillLineRows.of(BILL.ID),
                        BILL.BLOCKED,
                        row(BILL.ENTRY_ID, BILL.REVERSAL_ID).mapping(Booked::new),
                        BILL.COMMAND_ID,
                        BILL.VERSION)
                .from(BILL)
                .where(which);
        return (locked ? found.forUpdate().of(BILL) : found).fetchOptional(mapping(Bill::new));
    }
}
