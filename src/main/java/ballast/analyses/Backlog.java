package ballast.analyses;

import static db.inventory.Tables.RESERVATION;
import static db.orders.Tables.ORDER_LINE;
import static db.orders.Tables.SALES_ORDER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import ballast.orders.OrdersPermissions;
import ballast.orders.SalesOrder;
import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What customers wait for: the open lines of confirmed orders, the most urgent first. */
@Component
public class Backlog {

    private static final int MOST = 5_000;

    /**
     * An order line with something open, in the ordered unit.
     *
     * @param reserved in the item's own unit
     * @param net of what is open, in ledger currency
     */
    public record Line(
            long order,
            String number,
            String customer,
            String item,
            LocalDate neededOn,
            BigDecimal open,
            String unit,
            BigDecimal reserved,
            Money net)
            implements Serializable {}

    private final DSLContext db;
    private final Companies companies;

    Backlog(DSLContext db, Companies companies) {
        this.db = db;
        this.companies = companies;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(OrdersPermissions.ORDER_READ)
    public List<Line> lines(boolean late) {
        var open = ORDER_LINE.QUANTITY.minus(ORDER_LINE.CANCELLED_QUANTITY).minus(ORDER_LINE.DELIVERED_QUANTITY);
        var net = open.mul(ORDER_LINE.PRICE)
                .mul(inline(BigDecimal.valueOf(100)).minus(ORDER_LINE.DISCOUNT))
                .div(inline(BigDecimal.valueOf(100)))
                .div(SALES_ORDER.RATE);
        var reserved = coalesce(
                field(select(sum(RESERVATION.RESERVED))
                        .from(RESERVATION)
                        .where(
                                RESERVATION.SOURCE.eq(SalesOrder.DOCUMENT),
                                RESERVATION.SOURCE_ID.eq(SALES_ORDER.ID),
                                RESERVATION.LINE_NO.eq(ORDER_LINE.LINE_NO))),
                inline(BigDecimal.ZERO));
        return db.select(
                        SALES_ORDER.ID,
                        coalesce(SALES_ORDER.NUMBER, ""),
                        SALES_ORDER.party().NAME,
                        ORDER_LINE.item().NUMBER.concat(" ").concat(ORDER_LINE.item().NAME),
                        ORDER_LINE.NEEDED_ON,
                        open,
                        ORDER_LINE.unit().NAME,
                        reserved,
                        row(net, val(companies.current().currencyCode())).mapping(Money::round))
                .from(ORDER_LINE)
                .join(SALES_ORDER)
                .on(SALES_ORDER.ID.eq(ORDER_LINE.ORDER_ID))
                .where(SALES_ORDER.STATUS.eq("CONFIRMED"), SALES_ORDER.DELIVERY_STATE.ne("ALL"))
                .and(open.gt(BigDecimal.ZERO))
                .and(late ? ORDER_LINE.NEEDED_ON.lt(companies.today()) : noCondition())
                .orderBy(ORDER_LINE.NEEDED_ON, SALES_ORDER.ID, ORDER_LINE.LINE_NO)
                .limit(MOST)
                .fetch(mapping(Line::new));
    }
}
