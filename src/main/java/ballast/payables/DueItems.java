package ballast.payables;

import static db.accounting.Tables.OPEN_ITEM;
import static db.payables.Tables.BILL;
import static db.payables.Tables.PAYMENT_RUN_ITEM;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import ballast.platform.money.Money;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** What a payment run should pay: due bills, and those whose early-payment discount would be lost; less all credits. */
@Component
class DueItems {

    private final DSLContext db;

    DueItems(DSLContext db) {
        this.db = db;
    }

    /** Who owes us more than we owe him is not paid. */
    List<RunItem> of(PaymentRun run) {
        var open = OPEN_ITEM.AMOUNT.minus(OPEN_ITEM.SETTLED);
        var discount = when(
                        OPEN_ITEM.DISCOUNT_ON.ge(run.payOn()).and(OPEN_ITEM.AMOUNT.ne(BigDecimal.ZERO)),
                        OPEN_ITEM.DISCOUNT.times(open).div(OPEN_ITEM.AMOUNT))
                .otherwise(inline(BigDecimal.ZERO));
        return db
                .select(
                        OPEN_ITEM.ID,
                        OPEN_ITEM.PARTY_ID,
                        OPEN_ITEM.party().NAME,
                        OPEN_ITEM.NUMBER,
                        OPEN_ITEM.DUE_ON,
                        row(open.neg(), OPEN_ITEM.CURRENCY_CODE).mapping(Money::round),
                        row(discount.neg(), OPEN_ITEM.CURRENCY_CODE).mapping(Money::round),
                        inline(true))
                .from(OPEN_ITEM)
                .where(wanted(run))
                .orderBy(OPEN_ITEM.party().NAME, OPEN_ITEM.PARTY_ID, OPEN_ITEM.DUE_ON, OPEN_ITEM.ID)
                .fetch(Records.mapping(RunItem::new))
                .stream()
                .collect(groupingBy(RunItem::party, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .filter(own -> own.stream()
                                .map(RunItem::cash)
                                .reduce(Money.zero(run.currency()), Money::plus)
                                .signum()
                        > 0)
                .flatMap(List::stream)
                .toList();
    }

    private static Condition wanted(PaymentRun run) {
        var credit = OPEN_ITEM.AMOUNT.gt(BigDecimal.ZERO);
        var due = OPEN_ITEM.DUE_ON.le(run.dueBy());
        var discounted = OPEN_ITEM.DISCOUNT_ON.between(run.payOn(), run.dueBy());
        return OPEN_ITEM
                .IS_OPEN
                .isTrue()
                .and(OPEN_ITEM.account().CONTROL.eq("PAYABLE"))
                .and(OPEN_ITEM.CURRENCY_CODE.eq(run.currency()))
                .and(credit.or(due).or(discounted))
                .and(not(exists(
                        selectOne().from(BILL).where(BILL.ENTRY_ID.eq(OPEN_ITEM.ENTRY_ID), BILL.BLOCKED.isTrue()))))
                .and(not(exists(selectOne()
                        .from(PAYMENT_RUN_ITEM)
                        .where(
                                PAYMENT_RUN_ITEM.OPEN_ITEM_ID.eq(OPEN_ITEM.ID),
                                PAYMENT_RUN_ITEM.LIVE.isTrue(),
                                PAYMENT_RUN_ITEM.INCLUDED.isTrue()))));
    }
}
