package ballast.orders;

import static db.orders.Tables.ORDER_LINE;
import static db.orders.Tables.SALES_ORDER;
import static db.sales.Tables.INVOICE;
import static db.sales.Tables.INVOICE_LINE;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;

import ballast.orders.SalesOrder.State;
import org.jooq.Condition;
import org.jooq.Field;

/** How orders stand, in the terms of the database. */
final class OrderStates {

    private OrderStates() {}

    static Field<State> field() {
        return case_().when(SALES_ORDER.STATUS.in("DRAFT", "HELD", "CANCELLED"), SALES_ORDER.STATUS)
                .when(SALES_ORDER.DELIVERY_STATE.eq("NONE"), inline(State.TO_DELIVER.name()))
                .when(SALES_ORDER.DELIVERY_STATE.eq("PARTLY"), inline(State.PARTLY_DELIVERED.name()))
                .when(SALES_ORDER.INVOICE_STATE.ne("ALL"), inline(State.TO_INVOICE.name()))
                .when(unpaid(), inline(State.INVOICED.name()))
                .otherwise(inline(State.COMPLETED.name()))
                .convertFrom(State::valueOf);
    }

    static Condition is(State state) {
        var alive = SALES_ORDER.STATUS.in("CONFIRMED", "CLOSED");
        var delivered = alive.and(SALES_ORDER.DELIVERY_STATE.eq("ALL"));
        var invoiced = delivered.and(SALES_ORDER.INVOICE_STATE.eq("ALL"));
        return switch (state) {
            case DRAFT, HELD, CANCELLED -> SALES_ORDER.STATUS.eq(state.name());
            case TO_DELIVER -> alive.and(SALES_ORDER.DELIVERY_STATE.eq("NONE"));
            case PARTLY_DELIVERED -> alive.and(SALES_ORDER.DELIVERY_STATE.eq("PARTLY"));
            case TO_INVOICE -> delivered.and(SALES_ORDER.INVOICE_STATE.ne("ALL"));
            case INVOICED -> invoiced.and(unpaid());
            case COMPLETED -> invoiced.andNot(unpaid());
        };
    }

    private static Condition unpaid() {
        return exists(selectOne()
                .from(ORDER_LINE)
                .join(INVOICE_LINE)
                .on(INVOICE_LINE.ORDER_LINE_ID.eq(ORDER_LINE.ID))
                .join(INVOICE)
                .on(INVOICE.ID.eq(INVOICE_LINE.INVOICE_ID))
                .where(
                        ORDER_LINE.ORDER_ID.eq(SALES_ORDER.ID),
                        INVOICE.STATUS.eq("POSTED"),
                        INVOICE.KIND.eq("INVOICE"),
                        INVOICE.SETTLEMENT.ne("PAID")));
    }
}
