package ballast.payables;

import static db.payables.Tables.BILL_COST;
import static db.payables.Tables.BILL_MATCH;
import static org.jooq.impl.DSL.sum;

import ballast.inventory.OrderLine;
import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import ballast.purchasing.GoodsBilling.Part;
import ballast.purchasing.GoodsReceipt;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What was kept of a posted bill, for whatever takes it back. */
@Component
class BillTraces {

    private final DSLContext db;
    private final Companies companies;

    BillTraces(DSLContext db, Companies companies) {
        this.db = db;
        this.companies = companies;
    }

    /** Which receipts each line billed. */
    Map<Integer, List<Part>> parts(long bill) {
        var ledger = companies.current().currencyCode();
        return db.selectFrom(BILL_MATCH)
                .where(BILL_MATCH.BILL_ID.eq(bill))
                .orderBy(BILL_MATCH.RECEIPT_ID, BILL_MATCH.RECEIPT_LINE)
                .fetchGroups(
                        BILL_MATCH.LINE_NO,
                        row -> new Part(
                                new OrderLine(GoodsReceipt.DOCUMENT, row.getReceiptId(), row.getReceiptLine()),
                                row.getQuantity(),
                                Money.round(row.getValue(), ledger)));
    }

    Map<Integer, BigDecimal> costs(long bill) {
        var cost = sum(BILL_COST.LEDGER_COST);
        return db.select(BILL_COST.LINE_NO, cost)
                .from(BILL_COST)
                .where(BILL_COST.BILL_ID.eq(bill))
                .groupBy(BILL_COST.LINE_NO)
                .fetchMap(BILL_COST.LINE_NO, cost);
    }
}
