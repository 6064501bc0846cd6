package ballast.purchasing;

import static db.purchasing.Tables.PURCHASE_ORDER_LINE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is still to come of orders, and what came and is not billed, line by line. */
@Component
public class PurchaseReports {

    private static final int MOST = 5_000;

    /**
     * A line of an order, in its own unit.
     *
     * @param value in ledger currency: of what is to come, or of what is received and not billed
     */
    public record Line(
            long order,
            String number,
            String supplier,
            String item,
            @Nullable LocalDate dueOn,
            BigDecimal ordered,
            BigDecimal received,
            BigDecimal billed,
            Money value)
            implements Serializable {}

    private final DSLContext db;
    private final Companies companies;

    PurchaseReports(DSLContext db, Companies companies) {
        this.db = db;
        this.companies = companies;
    }

    /** What suppliers still owe, the most urgent first. */
    @Transactional(readOnly = true)
    @RolesAllowed(PurchasingPermissions.ORDER_READ)
    public List<Line> open(@Nullable Long party) {
        var line = PURCHASE_ORDER_LINE;
        var done = when(line.STOCKED, line.RECEIVED).otherwise(line.BILLED);
        var ordered = line.QUANTITY.times(line.FACTOR);
        var rest = ordered.minus(done).times(line.NET).div(ordered).div(line.purchaseOrder().RATE);
        return fetch(
                party,
                line.CLOSED
                        .isFalse()
                        .and(done.lt(ordered))
                        .and(line.purchaseOrder().STATUS.eq("CONFIRMED")),
                rest);
    }

    /** What stands on goods received, not billed: it adds up to the account. */
    @Transactional(readOnly = true)
    @RolesAllowed(PurchasingPermissions.ORDER_READ)
    public List<Line> unbilled(@Nullable Long party) {
        var line = PURCHASE_ORDER_LINE;
        return fetch(party, line.RECEIVED_VALUE.ne(line.BILLED_VALUE), line.RECEIVED_VALUE.minus(line.BILLED_VALUE));
    }

    private List<Line> fetch(@Nullable Long party, Condition which, Field<BigDecimal> value) {
        var line = PURCHASE_ORDER_LINE;
        return db.select(
                        line.ORDER_ID,
                        coalesce(line.purchaseOrder().NUMBER, ""),
                        line.purchaseOrder().party().NAME,
                        line.item().NUMBER.concat(" ").concat(line.DESCRIPTION),
                        coalesce(line.DUE_ON, line.purchaseOrder().DUE_ON),
                        line.QUANTITY.times(line.FACTOR),
                        line.RECEIVED,
                        line.BILLED,
                        row(value, val(companies.current().currencyCode())).mapping(Money::round))
                .from(line)
                .where(which)
                .and(
                        party == null
                                ? noCondition()
                                : line.purchaseOrder().PARTY_ID.eq(party))
                .orderBy(
                        coalesce(line.DUE_ON, line.purchaseOrder().DUE_ON).asc().nullsLast(),
                        line.ORDER_ID,
                        line.LINE_NO)
                .limit(MOST)
                .fetch(mapping(Line::new));
    }
}
