package ballast.sales;

import static db.accounting.Tables.OPEN_ITEM;
import static db.sales.Tables.INVOICE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trunc;
import static org.jooq.impl.DSL.when;

import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How sales stand today, in ledger currency. */
@Component
public class SalesFigures {

    private final DSLContext db;
    private final Companies companies;

    SalesFigures(DSLContext db, Companies companies) {
        this.db = db;
        this.companies = companies;
    }

    /** Open and overdue receivables, and the drafts that wait. */
    public record Open(Money open, int openCount, Money overdue, int overdueCount, int drafts)
            implements Serializable {}

    /** Net invoiced in a month, credit notes deducted. */
    public record Month(LocalDate month, BigDecimal net, int invoices) implements Serializable {}

    @Transactional(readOnly = true)
    @RolesAllowed(SalesPermissions.INVOICE_READ)
    public Open open() {
        var currency = companies.current().currencyCode();
        var left = OPEN_ITEM.LEDGER_AMOUNT.minus(OPEN_ITEM.LEDGER_SETTLED);
        var overdue = OPEN_ITEM.DUE_ON.lt(companies.today());
        var drafts = db.selectCount().from(INVOICE).where(INVOICE.STATUS.eq("DRAFT"));
        return db.select(
                        coalesce(sum(left), BigDecimal.ZERO),
                        count(),
                        coalesce(sum(left).filterWhere(overdue), BigDecimal.ZERO),
                        count().filterWhere(overdue),
                        field(drafts))
                .from(OPEN_ITEM)
                .where(OPEN_ITEM.IS_OPEN.isTrue(), OPEN_ITEM.account().CONTROL.eq("RECEIVABLE"))
                .fetchSingle(r -> new Open(
                        Money.round(r.value1(), currency),
                        r.value2(),
                        Money.round(r.value3(), currency),
                        r.value4(),
                        r.value5()));
    }

    /** The last twelve months, the present one last. */
    @Transactional(readOnly = true)
    @RolesAllowed(SalesPermissions.INVOICE_READ)
    public List<Month> months() {
        var month = trunc(INVOICE.DOCUMENT_ON, DatePart.MONTH);
        var net = INVOICE.NET.div(INVOICE.RATE);
        var signed = when(INVOICE.KIND.eq("INVOICE"), net).otherwise(net.neg());
        return db.select(month, coalesce(sum(signed), inline(BigDecimal.ZERO)), count())
                .from(INVOICE)
                .where(
                        INVOICE.STATUS.eq("POSTED"),
                        INVOICE.DOCUMENT_ON.ge(
                                companies.today().withDayOfMonth(1).minusMonths(11)))
                .groupBy(month)
                .orderBy(month)
                .fetch(r -> new Month(r.value1(), r.value2(), r.value3()));
    }
}
