package ballast.payables;

import static db.payables.Tables.BILL_COST;
import static db.payables.Tables.BILL_LINE;
import static db.payables.Tables.BILL_MATCH;
import static db.payables.Tables.BILL_TAX;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What is kept of a posted bill beside the books: what it took, what it cost, its VAT. */
@Component
class BillBooks {

    private final DSLContext db;

    BillBooks(DSLContext db) {
        this.db = db;
    }

    /** Before it is posted, or when goods came after it. */
    void outcome(long bill, List<Charge> charges) {
        for (var charge : charges) {
            db.update(BILL_LINE)
                    .set(BILL_LINE.MATCHED, charge.outcome().matched())
                    .set(BILL_LINE.DISPUTED_NET, charge.outcome().disputed())
                    .where(BILL_LINE.BILL_ID.eq(bill), BILL_LINE.LINE_NO.eq(charge.no()))
                    .execute();
        }
    }

    /** @param entry by which it was posted */
    void keep(long id, Bill bill, List<Charge> charges, long entry) {
        taken(id, charges, entry);
        for (var tax : bill.taxes()) {
            db.insertInto(BILL_TAX)
                    .set(BILL_TAX.BILL_ID, id)
                    .set(BILL_TAX.TAX_CODE_ID, tax.rate().id())
                    .set(BILL_TAX.NET, tax.net().amount())
                    .set(BILL_TAX.TAX, tax.tax().amount())
                    .execute();
        }
    }

    /** Which receipts the lines took by an entry, and what became cost of goods. */
    void taken(long id, List<Charge> charges, long entry) {
        for (var charge : charges) {
            for (var part : charge.parts()) {
                db.insertInto(BILL_MATCH)
                        .set(BILL_MATCH.BILL_ID, id)
                        .set(BILL_MATCH.LINE_NO, charge.no())
                        .set(BILL_MATCH.RECEIPT_ID, part.receipt().id())
                        .set(BILL_MATCH.RECEIPT_LINE, part.receipt().line())
                        .set(BILL_MATCH.QUANTITY, part.quantity())
                        .set(BILL_MATCH.VALUE, part.value().amount())
                        .set(BILL_MATCH.ENTRY_ID, entry)
                        .execute();
            }
            if (!charge.cost().isZero()) {
                db.insertInto(BILL_COST)
                        .set(BILL_COST.BILL_ID, id)
                        .set(BILL_COST.LINE_NO, charge.no())
                        .set(BILL_COST.LEDGER_COST, charge.cost().amount())
                        .set(BILL_COST.ENTRY_ID, entry)
                        .execute();
            }
        }
    }

    /** Counts on the lines of a bill what a note credits. */
    void credit(long original, Bill note) {
        for (var line : note.lines()) {
            db.update(BILL_LINE)
                    .set(
                            BILL_LINE.CREDITED_NET,
                            BILL_LINE.CREDITED_NET.plus(
                                    line.net(note.currency()).amount()))
                    .where(
                            BILL_LINE.BILL_ID.eq(original),
                            BILL_LINE.LINE_NO.eq(line.source().creditsLine()))
                    .execute();
        }
    }
}
