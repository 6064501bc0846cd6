package ballast.sourcing;

import static db.purchasing.Tables.PURCHASE_ORDER;
import static db.sourcing.Tables.MADE_ORDER;
import static db.sourcing.Tables.REQUISITION;
import static db.sourcing.Tables.RFQ;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import ballast.purchasing.OrderSteps;
import ballast.purchasing.PurchaseOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Record6;
import org.jooq.Select;
import org.jooq.SelectOrderByStep;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** What an order was made of, and what orders were made, as steps of a document's way through the house. */
@Component
class MadeOrders implements OrderSteps {

    @Override
    public Select<Record6<String, Long, String, LocalDate, BigDecimal, String>> ofOrder(long order) {
        var requisition = select(MADE_ORDER.REQUISITION_ID).from(MADE_ORDER).where(MADE_ORDER.ORDER_ID.eq(order));
        var rfq = select(MADE_ORDER.RFQ_ID).from(MADE_ORDER).where(MADE_ORDER.ORDER_ID.eq(order));
        return requisitions(REQUISITION.ID.in(requisition)).union(rfqs(RFQ.ID.in(rfq)));
    }

    static SelectOrderByStep<Record6<String, Long, String, LocalDate, BigDecimal, String>> orders(Condition which) {
        return select(
                        inline(PurchaseOrder.DOCUMENT),
                        PURCHASE_ORDER.ID,
                        coalesce(PURCHASE_ORDER.NUMBER, "–"),
                        PURCHASE_ORDER.ORDERED_ON,
                        PURCHASE_ORDER.GROSS,
                        PURCHASE_ORDER.CURRENCY_CODE)
                .from(MADE_ORDER)
                .join(PURCHASE_ORDER)
                .on(PURCHASE_ORDER.ID.eq(MADE_ORDER.ORDER_ID))
                .where(which);
    }

    static SelectOrderByStep<Record6<String, Long, String, LocalDate, BigDecimal, String>> requisitions(
            Condition which) {
        return select(
                        inline(Requisition.DOCUMENT),
                        REQUISITION.ID,
                        coalesce(REQUISITION.NUMBER, "–"),
                        REQUISITION.REQUESTED_ON,
                        castNull(SQLDataType.NUMERIC),
                        castNull(SQLDataType.VARCHAR))
                .from(REQUISITION)
                .where(which);
    }

    static SelectOrderByStep<Record6<String, Long, String, LocalDate, BigDecimal, String>> rfqs(Condition which) {
        return select(
                        inline(Rfq.DOCUMENT),
                        RFQ.ID,
                        coalesce(RFQ.NUMBER, "–"),
                        RFQ.ASKED_ON,
                        castNull(SQLDataType.NUMERIC),
                        castNull(SQLDataType.VARCHAR))
                .from(RFQ)
                .where(which);
    }
}
