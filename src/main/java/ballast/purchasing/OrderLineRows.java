package ballast.purchasing;

import static db.purchasing.Tables.PURCHASE_ORDER_LINE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import ballast.purchasing.PurchaseLine.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;

/** The lines of orders to suppliers as rows. */
final class OrderLineRows {

    private static final List<Field<?>> WRITTEN = List.of(
            PURCHASE_ORDER_LINE.ITEM_ID,
            PURCHASE_ORDER_LINE.STOCKED,
            PURCHASE_ORDER_LINE.POSTING_GROUP_ID,
            PURCHASE_ORDER_LINE.DESCRIPTION,
            PURCHASE_ORDER_LINE.PART_NUMBER,
            PURCHASE_ORDER_LINE.QUANTITY,
            PURCHASE_ORDER_LINE.UNIT_ID,
            PURCHASE_ORDER_LINE.FACTOR,
            PURCHASE_ORDER_LINE.PRICE,
            PURCHASE_ORDER_LINE.DISCOUNT,
            PURCHASE_ORDER_LINE.TAX_CODE_ID,
            PURCHASE_ORDER_LINE.DUE_ON,
            PURCHASE_ORDER_LINE.NET);

    private OrderLineRows() {}

    /** Lines keep their ids and their progress by their number. */
    static void store(DSLContext db, long order, PurchaseOrder edited) {
        var lines = edited.lines();
        db.deleteFrom(PURCHASE_ORDER_LINE)
                .where(PURCHASE_ORDER_LINE.ORDER_ID.eq(order), PURCHASE_ORDER_LINE.LINE_NO.gt(lines.size()))
                .execute();
        var items = ItemUnits.known(db, lines.stream().map(PurchaseLine::what).toList());
        for (int i = 0; i < lines.size(); i++) {
            var values = values(lines.get(i).of(items.get(i)), edited.currency());
            db.insertInto(PURCHASE_ORDER_LINE)
                    .columns(Stream.concat(
                                    Stream.of(PURCHASE_ORDER_LINE.ORDER_ID, PURCHASE_ORDER_LINE.LINE_NO),
                                    WRITTEN.stream())
                            .toList())
                    .values(Stream.concat(Stream.of(order, i + 1), values.stream())
                            .toList())
                    .onConflict(PURCHASE_ORDER_LINE.ORDER_ID, PURCHASE_ORDER_LINE.LINE_NO)
                    .doUpdate()
                    .set(toExcluded())
                    .execute();
        }
    }

    private static Map<Field<?>, Field<?>> toExcluded() {
        return WRITTEN.stream().collect(Collectors.toMap(Function.identity(), field -> excluded(field)));
    }

    private static List<Object> values(PurchaseLine line, String currency) {
        var values = new ArrayList<Object>();
        values.add(line.what().item());
        values.add(line.what().stocked());
        values.add(line.what().postingGroup());
        values.add(line.description());
        values.add(line.partNumber());
        values.add(line.quantity());
        values.add(line.what().unit());
        values.add(line.what().factor());
        values.add(line.price());
        values.add(line.discount());
        values.add(line.tax().id());
        values.add(line.dueOn());
        values.add(line.net(currency).amount());
        return values;
    }

    static Field<List<PurchaseLine>> of(Field<Long> order) {
        return multiset(select(
                                PURCHASE_ORDER_LINE.ID,
                                what(),
                                PURCHASE_ORDER_LINE.DESCRIPTION,
                                PURCHASE_ORDER_LINE.PART_NUMBER,
                                PURCHASE_ORDER_LINE.QUANTITY,
                                PURCHASE_ORDER_LINE.PRICE,
                                PURCHASE_ORDER_LINE.DISCOUNT,
                                tax(),
                                PURCHASE_ORDER_LINE.DUE_ON,
                                row(
                                                PURCHASE_ORDER_LINE.RECEIVED,
                                                PURCHASE_ORDER_LINE.BILLED,
                                                PURCHASE_ORDER_LINE.RETURNED,
                                                PURCHASE_ORDER_LINE.CLOSED)
                                        .mapping(Progress::new))
                        .from(PURCHASE_ORDER_LINE)
                        .where(PURCHASE_ORDER_LINE.ORDER_ID.eq(order))
                        .orderBy(PURCHASE_ORDER_LINE.LINE_NO))
                .convertFrom(rows -> rows.map(mapping(PurchaseLine::new)));
    }

    static SelectField<ItemInUnit> what() {
        return row(
                        PURCHASE_ORDER_LINE.ITEM_ID,
                        PURCHASE_ORDER_LINE.item().NUMBER,
                        PURCHASE_ORDER_LINE.POSTING_GROUP_ID,
                        PURCHASE_ORDER_LINE.STOCKED,
                        PURCHASE_ORDER_LINE.UNIT_ID,
                        PURCHASE_ORDER_LINE.unit().NAME,
                        PURCHASE_ORDER_LINE.FACTOR)
                .mapping(ItemInUnit::new);
    }

    static SelectField<TaxRate> tax() {
        return row(
                        PURCHASE_ORDER_LINE.taxCode().ID,
                        PURCHASE_ORDER_LINE.taxCode().CODE,
                        PURCHASE_ORDER_LINE.taxCode().RATE,
                        PURCHASE_ORDER_LINE.taxCode().CATEGORY)
                .mapping(TaxRate::new);
    }
}
