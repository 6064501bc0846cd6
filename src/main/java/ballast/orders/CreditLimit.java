package ballast.orders;

import static db.accounting.Tables.OPEN_ITEM;
import static db.orders.Tables.ORDER_LINE;
import static db.orders.Tables.SALES_ORDER;
import static db.parties.Tables.PARTY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import ballast.platform.company.Companies;
import java.math.BigDecimal;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** How much a customer may owe: what is open, what is ordered and not yet invoiced, and the order at hand. */
@Component
class CreditLimit {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final DSLContext db;
    private final Companies companies;

    CreditLimit(DSLContext db, Companies companies) {
        this.db = db;
        this.companies = companies;
    }

    boolean isExceededBy(SalesOrder order) {
        var wanted =
                order.sum().gross().atRate(order.rate(), companies.current().currencyCode());
        return db.select(PARTY.CREDIT_LIMIT.lt(owed().plus(ordered(order.id())).plus(wanted.amount())))
                .from(PARTY)
                .where(PARTY.ID.eq(order.party()), PARTY.CREDIT_LIMIT.isNotNull())
                .fetchOptional(row -> Boolean.TRUE.equals(row.value1()))
                .orElse(false);
    }

    private static Field<BigDecimal> owed() {
        return coalesce(
                field(select(sum(OPEN_ITEM.LEDGER_AMOUNT.minus(OPEN_ITEM.LEDGER_SETTLED)))
                        .from(OPEN_ITEM)
                        .where(
                                OPEN_ITEM.PARTY_ID.eq(PARTY.ID),
                                OPEN_ITEM.IS_OPEN.isTrue(),
                                OPEN_ITEM.account().CONTROL.eq("RECEIVABLE"))),
                inline(BigDecimal.ZERO));
    }

    private static Field<BigDecimal> ordered(long but) {
        var open = ORDER_LINE
                .QUANTITY
                .minus(ORDER_LINE.CANCELLED_QUANTITY)
                .minus(ORDER_LINE.INVOICED_QUANTITY)
                .minus(ORDER_LINE.RETURNED_QUANTITY);
        var gross = open.mul(ORDER_LINE.PRICE)
                .mul(inline(HUNDRED).minus(ORDER_LINE.DISCOUNT))
                .mul(ORDER_LINE.taxCode().RATE.plus(HUNDRED))
                .div(inline(HUNDRED.multiply(HUNDRED)))
                .div(SALES_ORDER.RATE);
        return coalesce(
                field(select(sum(gross))
                        .from(ORDER_LINE)
                        .join(SALES_ORDER)
                        .on(SALES_ORDER.ID.eq(ORDER_LINE.ORDER_ID))
                        .where(
                                SALES_ORDER.PARTY_ID.eq(PARTY.ID),
                                SALES_ORDER.STATUS.eq("CONFIRMED"),
                                SALES_ORDER.ID.ne(but),
                                open.gt(BigDecimal.ZERO))),
                inline(BigDecimal.ZERO));
    }
}
