package ballast.catalog;

import static db.catalog.Tables.ITEM;
import static db.catalog.Tables.ITEM_UNIT;
import static db.catalog.Tables.POSTING_GROUP;
import static db.catalog.Tables.TAX_CODE;
import static db.catalog.Tables.UNIT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import ballast.catalog.Item.Kind;
import ballast.catalog.Item.OtherUnit;
import ballast.platform.problem.RuleViolation;
import db.catalog.tables.records.ItemRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A whole item in and out of its two tables. */
@Component
class ItemStore {

    private final DSLContext db;

    ItemStore(DSLContext db) {
        this.db = db;
    }

    Item read(long id) {
        return db.select(
                        ITEM.ID,
                        ITEM.NUMBER,
                        ITEM.NAME,
                        ITEM.KIND.convertFrom(Kind::valueOf),
                        ITEM.DESCRIPTION,
                        ITEM.UNIT_ID,
                        ITEM.TAX_CODE_ID,
                        ITEM.POSTING_GROUP_ID,
                        ITEM.SALES_PRICE,
                        ITEM.GTIN,
                        ITEM.ACTIVE,
                        multiset(select(ITEM_UNIT.UNIT_ID, ITEM_UNIT.FACTOR)
                                        .from(ITEM_UNIT)
                                        .where(ITEM_UNIT.ITEM_ID.eq(ITEM.ID))
                                        .orderBy(ITEM_UNIT.FACTOR, ITEM_UNIT.UNIT_ID))
                                .convertFrom(rows -> rows.map(mapping(OtherUnit::new))),
                        ITEM.VERSION)
                .from(ITEM)
                .where(ITEM.ID.eq(id))
                .fetchOptional(mapping(Item::new))
                .orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    Item fresh() {
        var unit = db.select(UNIT.ID)
                .from(UNIT)
                .orderBy(field(UNIT.CODE.eq("C62")).desc(), UNIT.CODE)
                .limit(1);
        var tax = db.select(TAX_CODE.ID)
                .from(TAX_CODE)
                .where(TAX_CODE.ACTIVE)
                .orderBy(field(TAX_CODE.CATEGORY.eq("S")).desc(), TAX_CODE.RATE.desc(), TAX_CODE.CODE)
                .limit(1);
        var group = db.select(POSTING_GROUP.ID)
                .from(POSTING_GROUP)
                .orderBy(field(POSTING_GROUP.CODE.eq("GOODS")).desc(), POSTING_GROUP.CODE)
                .limit(1);
        return db.select(field(unit), field(tax), field(group))
                .fetchSingle(mapping((u, t, g) -> item(orNone(u), orNone(t), orNone(g))));
    }

    private static int orNone(@Nullable Integer id) {
        return Objects.requireNonNullElse(id, 0);
    }

    private static Item item(int unit, int tax, int group) {
        return new Item(0, "", "", Kind.GOODS, "", unit, tax, group, BigDecimal.ZERO, "", true, List.of(), 0);
    }

    /** Stores into the given row, new or as it was loaded, and the units beside it. */
    long write(ItemRecord row, Item item) {
        row.setName(item.name());
        row.setKind(item.kind().name());
        row.setDescription(item.description());
        row.setUnitId(item.unitId());
        row.setTaxCodeId(item.taxCodeId());
        row.setPostingGroupId(item.postingGroupId());
        row.setSalesPrice(item.salesPrice());
        row.setGtin(item.gtin());
        row.setActive(item.active());
        row.store();
        db.deleteFrom(ITEM_UNIT)
                .where(
                        ITEM_UNIT.ITEM_ID.eq(row.getId()),
                        ITEM_UNIT.UNIT_ID.notIn(
                                item.units().stream().map(OtherUnit::unitId).toList()))
                .execute();
        for (var unit : item.units()) {
            db.insertInto(ITEM_UNIT)
                    .set(ITEM_UNIT.ITEM_ID, row.getId())
                    .set(ITEM_UNIT.UNIT_ID, unit.unitId())
                    .set(ITEM_UNIT.FACTOR, unit.factor())
                    .onConflict(ITEM_UNIT.ITEM_ID, ITEM_UNIT.UNIT_ID)
                    .doUpdate()
                    .setNonKeyToExcluded()
                    .execute();
        }
        return row.getId();
    }
}
