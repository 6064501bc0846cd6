package ballast.purchasing;

import static db.purchasing.Tables.PURCHASE_ORDER_LINE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;

import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lines of orders that a supplier may bill: what was received, or ordered where nothing is received, less what he billed. */
@Component
public class BillableLines {

    /** @param billable in the line's unit */
    public record Line(
            long id,
            String orderNumber,
            int lineNo,
            long party,
            String currency,
            ItemInUnit what,
            String description,
            BigDecimal billable,
            BigDecimal price,
            BigDecimal discount,
            TaxRate tax)
            implements Serializable {}

    private final DSLContext db;

    BillableLines(DSLContext db) {
        this.db = db;
    }

    /** Of one order, for a bill that is made of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Line> ofOrder(long order) {
        return fetch(PURCHASE_ORDER_LINE.ORDER_ID.eq(order), 500);
    }

    /** Of a supplier, by the number of the order or what the line says. */
    @Transactional(readOnly = true)
    @RolesAllowed(PurchasingPermissions.ORDER_READ)
    public List<Line> ofSupplier(long party, String text, int limit) {
        var line = PURCHASE_ORDER_LINE;
        return fetch(
                line.purchaseOrder()
                        .PARTY_ID
                        .eq(party)
                        .and(
                                text.isBlank()
                                        ? noCondition()
                                        : line.purchaseOrder()
                                                .NUMBER
                                                .containsIgnoreCase(text.strip())
                                                .or(line.DESCRIPTION.containsIgnoreCase(text.strip()))),
                limit);
    }

    private List<Line> fetch(Condition which, int limit) {
        var line = PURCHASE_ORDER_LINE;
        var source = when(line.STOCKED, line.RECEIVED).otherwise(line.QUANTITY.times(line.FACTOR));
        return db.select(
                        line.ID,
                        coalesce(line.purchaseOrder().NUMBER, ""),
                        line.LINE_NO,
                        line.purchaseOrder().PARTY_ID,
                        line.purchaseOrder().CURRENCY_CODE,
                        OrderLineRows.what(),
                        line.DESCRIPTION,
                        source.minus(line.BILLED).div(line.FACTOR),
                        line.PRICE,
                        line.DISCOUNT,
                        OrderLineRows.tax())
                .from(line)
                .where(which)
                .and(line.purchaseOrder().STATUS.eq("CONFIRMED"))
                .and(source.gt(line.BILLED)
                        .or(line.CLOSED.isFalse().and(line.BILLED.lt(line.QUANTITY.times(line.FACTOR)))))
                .orderBy(line.ORDER_ID, line.LINE_NO)
                .limit(limit)
                .fetch(mapping(Line::new));
    }
}
