package ballast.purchasing;

import static db.catalog.Tables.ITEM;
import static db.catalog.Tables.ITEM_UNIT;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import ballast.platform.problem.RuleViolation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;

/** What the catalog says about items in units: the truth, whatever a screen sent. */
public final class ItemUnits {

    private ItemUnits() {}

    /** The same, in order, as the catalog has them. */
    public static List<ItemInUnit> known(DSLContext db, List<ItemInUnit> wanted) {
        var found = db.select(
                        ITEM.ID,
                        ITEM.NUMBER,
                        ITEM.POSTING_GROUP_ID,
                        ITEM.KIND.eq("GOODS"),
                        ITEM.UNIT_ID,
                        ITEM_UNIT.UNIT_ID,
                        when(ITEM_UNIT.FACTOR.isNull(), inline(BigDecimal.ONE)).otherwise(ITEM_UNIT.FACTOR))
                .from(ITEM)
                .leftJoin(ITEM_UNIT)
                .on(ITEM_UNIT.ITEM_ID.eq(ITEM.ID))
                .where(ITEM.ID.in(wanted.stream().map(ItemInUnit::item).toList()))
                .fetch();
        var known = new ArrayList<ItemInUnit>();
        for (int i = 0; i < wanted.size(); i++) {
            var one = wanted.get(i);
            var at = "lines." + i + ".unit";
            known.add(found.stream()
                    .filter(row -> Objects.equals(row.value1(), one.item()))
                    .filter(row -> row.value5() == one.unit() || Objects.equals(row.value6(), one.unit()))
                    .findFirst()
                    .map(row -> new ItemInUnit(
                            row.value1(),
                            row.value2(),
                            row.value3(),
                            row.value4(),
                            one.unit(),
                            one.unitName(),
                            row.value5() == one.unit() ? BigDecimal.ONE : row.value7()))
                    .orElseThrow(() -> RuleViolation.at(at, "item_comes_in_the_unit", one.number())));
        }
        return known;
    }
}
