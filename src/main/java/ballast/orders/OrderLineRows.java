package ballast.orders;

import static db.catalog.Tables.ITEM;
import static db.catalog.Tables.ITEM_UNIT;
import static db.inventory.Tables.STOCK_BALANCE;
import static db.inventory.Tables.WAREHOUSE;
import static db.orders.Tables.ORDER_LINE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import ballast.orders.OrderedLine.Progress;
import ballast.sales.InvoiceLine;
import ballast.sales.InvoiceLine.Origin;
import ballast.sales.TaxRate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** The lines of orders as rows. */
final class OrderLineRows {

    private OrderLineRows() {}

    /** @param withCost whether the reader may know what the goods cost */
    static Field<List<OrderedLine>> of(Field<Long> order, boolean withCost) {
        return multiset(select(
                                ORDER_LINE.ID,
                                ORDER_LINE.LINE_NO,
                                goods(),
                                field(ORDER_LINE.item().KIND.eq("GOODS")),
                                ORDER_LINE.FACTOR,
                                ORDER_LINE.NEEDED_ON,
                                ORDER_LINE.WAREHOUSE_ID,
                                ORDER_LINE.warehouse().CODE,
                                progress(),
                                cost(ORDER_LINE.ITEM_ID, ORDER_LINE.UNIT_ID, withCost))
                        .from(ORDER_LINE)
                        .where(ORDER_LINE.ORDER_ID.eq(order))
                        .orderBy(ORDER_LINE.LINE_NO))
                .convertFrom(rows -> rows.map(mapping(OrderedLine::new)));
    }

    static SelectField<InvoiceLine> goods() {
        return row(
                        ORDER_LINE.ITEM_ID,
                        ORDER_LINE.item().NUMBER,
                        ORDER_LINE.POSTING_GROUP_ID,
                        ORDER_LINE.DESCRIPTION,
                        ORDER_LINE.QUANTITY,
                        ORDER_LINE.UNIT_ID,
                        ORDER_LINE.unit().NAME,
                        ORDER_LINE.PRICE,
                        ORDER_LINE.DISCOUNT,
                        row(
                                        ORDER_LINE.taxCode().ID,
                                        ORDER_LINE.taxCode().CODE,
                                        ORDER_LINE.taxCode().RATE,
                                        ORDER_LINE.taxCode().CATEGORY)
                                .mapping(TaxRate::new),
                        ORDER_LINE.ID.convertFrom(Origin::of))
                .mapping(InvoiceLine::new);
    }

    private static SelectField<Progress> progress() {
        return row(
                        ORDER_LINE.CANCELLED_QUANTITY,
                        ORDER_LINE.DELIVERED_QUANTITY,
                        ORDER_LINE.RETURNED_QUANTITY,
                        ORDER_LINE.INVOICED_QUANTITY,
                        ORDER_LINE.INVOICED_NET)
                .mapping(Progress::new);
    }

    /**
     * Of one of the unit, by what is on hand everywhere.
     *
     * @param known whether the reader may know it
     */
    static Field<BigDecimal> cost(Field<Long> item, Field<Integer> unit, boolean known) {
        return known
                ? field(select(sum(STOCK_BALANCE.VALUE)
                                        .div(nullif(sum(STOCK_BALANCE.ON_HAND), inline(BigDecimal.ZERO))))
                                .from(STOCK_BALANCE)
                                .where(STOCK_BALANCE.ITEM_ID.eq(item)))
                        .mul(factor(item, unit))
                : castNull(SQLDataType.NUMERIC);
    }

    /** What a line says, in columns; what it got to is counted by the database alone. */
    static Map<Field<?>, @Nullable Object> columns(SalesOrder order, OrderedLine line) {
        var goods = line.goods();
        var item = val(goods.item(), SQLDataType.BIGINT);
        var unit = val(goods.unit());
        return Map.ofEntries(
                Map.entry(ORDER_LINE.ITEM_ID, item),
                Map.entry(ORDER_LINE.POSTING_GROUP_ID, goods.postingGroup()),
                Map.entry(ORDER_LINE.DESCRIPTION, goods.description()),
                Map.entry(ORDER_LINE.QUANTITY, goods.quantity()),
                Map.entry(ORDER_LINE.UNIT_ID, goods.unit()),
                Map.entry(ORDER_LINE.FACTOR, factor(item, unit)),
                Map.entry(ORDER_LINE.PRICE, goods.price()),
                Map.entry(ORDER_LINE.DISCOUNT, goods.discount()),
                Map.entry(ORDER_LINE.TAX_CODE_ID, goods.tax().id()),
                Map.entry(ORDER_LINE.NEEDED_ON, line.neededOn() == null ? order.neededOn() : line.neededOn()),
                Map.entry(ORDER_LINE.WAREHOUSE_ID, coalesce(val(line.warehouse(), SQLDataType.INTEGER), usual())));
    }

    private static Field<BigDecimal> factor(Field<Long> item, Field<Integer> unit) {
        return field(select(when(ITEM.UNIT_ID.eq(unit), inline(BigDecimal.ONE)).otherwise(ITEM_UNIT.FACTOR))
                .from(ITEM)
                .leftJoin(ITEM_UNIT)
                .on(ITEM_UNIT.ITEM_ID.eq(ITEM.ID), ITEM_UNIT.UNIT_ID.eq(unit))
                .where(ITEM.ID.eq(item)));
    }

    private static Field<Integer> usual() {
        return field(
                select(min(WAREHOUSE.ID)).from(WAREHOUSE).where(WAREHOUSE.KIND.eq("STORE"), WAREHOUSE.ACTIVE.isTrue()));
    }
}
