package ballast.orders;

import static db.orders.Tables.ORDER_LINE;
import static db.orders.Tables.SALES_ORDER;

import ballast.orders.SalesOrder.Status;
import ballast.platform.problem.RuleViolation;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one way orders are written. */
@Component
class OrderStore {

    private final DSLContext db;

    OrderStore(DSLContext db) {
        this.db = db;
    }

    /** @param before as it is stored, and taken by this transaction */
    long store(SalesOrder order, @Nullable SalesOrder before, Status status) {
        OrderChecks.check(order);
        var row = db.newRecord(SALES_ORDER);
        if (before == null) {
            RuleViolation.require(order.id() == 0, "document_is_current");
            row.setCommandId(order.command());
            row.setQuotationId(order.quotation());
        } else {
            row.setId(before.id());
            row.setVersion(order.id() == 0 ? before.version() : order.version());
            row.touched(SALES_ORDER.ID, false);
            row.setStatus(status.name());
        }
        row.setPartyId(Objects.requireNonNull(order.party()));
        row.setOrderedOn(order.orderedOn());
        row.setNeededOn(order.neededOn());
        row.setPaymentTermId(order.paymentTerm());
        row.setCurrencyCode(order.currency());
        row.setRate(order.rate());
        row.setInvoicing(order.invoicing().name());
        row.setReference(order.reference());
        row.setText(order.text());
        row.setNet(order.sum().net().amount());
        row.setGross(order.sum().gross().amount());
        if (before == null) {
            row.insert();
        } else {
            row.update();
        }
        if (before == null || before.status() == Status.DRAFT) {
            renumber(row.getId(), order, before == null ? 0 : before.lines().size());
        } else {
            amend(before, order);
        }
        return row.getId();
    }

    /** Nothing refers to the lines of a draft: they are numbered as they stand. */
    private void renumber(long id, SalesOrder order, int before) {
        if (order.lines().size() < before) {
            db.deleteFrom(ORDER_LINE)
                    .where(
                            ORDER_LINE.ORDER_ID.eq(id),
                            ORDER_LINE.LINE_NO.gt(order.lines().size()))
                    .execute();
        }
        insert(id, order, order.lines(), 0);
    }

    private void insert(long id, SalesOrder order, List<OrderedLine> lines, int from) {
        if (lines.isEmpty()) {
            return;
        }
        var insert = db.insertInto(ORDER_LINE).set(ORDER_LINE.ORDER_ID, id);
        for (int i = 0; i < lines.size(); i++) {
            insert = (i == 0 ? insert : insert.newRecord().set(ORDER_LINE.ORDER_ID, id))
                    .set(ORDER_LINE.LINE_NO, from + i + 1)
                    .set(OrderLineRows.columns(order, lines.get(i)));
        }
        insert.onConflict(ORDER_LINE.ORDER_ID, ORDER_LINE.LINE_NO)
                .doUpdate()
                .setNonKeyToExcluded()
                .execute();
    }

    /** Lines of an order under way keep their numbers; new ones come after the last. */
    private void amend(SalesOrder before, SalesOrder order) {
        var kept = order.lines().stream().map(OrderedLine::id).toList();
        db.deleteFrom(ORDER_LINE)
                .where(ORDER_LINE.ORDER_ID.eq(before.id()), ORDER_LINE.ID.notIn(kept))
                .execute();
        for (var line : order.lines()) {
            if (line.id() != 0 && !before.lines().contains(line)) {
                db.update(ORDER_LINE)
                        .set(OrderLineRows.columns(order, line))
                        .where(ORDER_LINE.ID.eq(line.id()), ORDER_LINE.ORDER_ID.eq(before.id()))
                        .execute();
            }
        }
        var last = before.lines().stream().mapToInt(OrderedLine::no).max().orElse(0);
        insert(
                before.id(),
                order,
                order.lines().stream().filter(line -> line.id() == 0).toList(),
                last);
    }

    @Nullable
    String change(long id, Status status) {
        return db.update(SALES_ORDER)
                .set(SALES_ORDER.STATUS, status.name())
                .set(SALES_ORDER.VERSION, SALES_ORDER.VERSION.plus(1))
                .where(SALES_ORDER.ID.eq(id))
                .returningResult(SALES_ORDER.NUMBER)
                .fetchSingle()
                .value1();
    }

    /** The rest of every line is no longer wanted. */
    void cancelRest(SalesOrder order) {
        db.update(ORDER_LINE)
                .set(
                        ORDER_LINE.CANCELLED_QUANTITY,
                        ORDER_LINE.QUANTITY.minus(org.jooq.impl.DSL.greatest(
                                ORDER_LINE.DELIVERED_QUANTITY, ORDER_LINE.INVOICED_QUANTITY)))
                .where(ORDER_LINE.ORDER_ID.eq(order.id()))
                .execute();
    }
}
