package ballast.inventory;

import static db.inventory.Tables.BIN;
import static db.inventory.Tables.BIN_BALANCE;
import static db.inventory.Tables.LOT;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;

import ballast.platform.problem.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Which places goods are taken from: what expires first goes first, and nothing that is blocked or has expired. */
final class Picking {

    /** So much from one place. */
    record Slice(Place place, BigDecimal quantity) {}

    private final DSLContext db;
    private final LocalDate today;
    private final Valuation shelf;
    private final Step step;

    Picking(DSLContext db, LocalDate today, Valuation shelf, Step step) {
        this.db = db;
        this.today = today;
        this.shelf = shelf;
        this.step = step;
    }

    List<Slice> pick(BigDecimal quantity) {
        var slices = new ArrayList<Slice>();
        var rest = quantity;
        for (var there : places(step.kind().takesWhatIsFree() ? not(held()) : noCondition())) {
            var taken = rest.min(there.quantity());
            if (taken.signum() > 0) {
                slices.add(new Slice(there.place(), taken));
                rest = rest.subtract(taken);
            }
        }
        if (rest.signum() > 0) {
            if (!shelf.facts.allowsNegative()) {
                var isHeld = !places(held()).isEmpty();
                throw new RuleViolation(
                        isHeld ? "blocked_and_expired_goods_stay" : "stock_suffices",
                        shelf.facts.number(),
                        StockRules.plain(quantity.subtract(rest)),
                        StockRules.plain(quantity));
            }
            slices.add(new Slice(step.place(), rest));
        }
        return slices;
    }

    private Condition held() {
        return BIN.BLOCKED
                .isTrue()
                .and(BIN.ID.isNotNull())
                .or(LOT.ID
                        .isNotNull()
                        .and(LOT.BLOCKED.isTrue().or(LOT.EXPIRES_ON.isNotNull().and(LOT.EXPIRES_ON.lt(today)))));
    }

    private List<Slice> places(Condition condition) {
        var wanted = step.place();
        return db.select(BIN_BALANCE.BIN_ID, BIN_BALANCE.LOT_ID, BIN_BALANCE.ON_HAND)
                .from(BIN_BALANCE)
                .leftJoin(BIN)
                .on(BIN.ID.eq(BIN_BALANCE.BIN_ID))
                .leftJoin(LOT)
                .on(LOT.ID.eq(BIN_BALANCE.LOT_ID))
                .where(BIN_BALANCE.ITEM_ID.eq(step.item()), BIN_BALANCE.WAREHOUSE_ID.eq(wanted.warehouse()))
                .and(BIN_BALANCE.ON_HAND.gt(BigDecimal.ZERO))
                .and(wanted.bin() == null ? noCondition() : BIN_BALANCE.BIN_ID.eq(wanted.bin()))
                .and(wanted.lot() == null ? noCondition() : BIN_BALANCE.LOT_ID.eq(wanted.lot()))
                .and(condition)
                .orderBy(LOT.EXPIRES_ON.asc().nullsLast(), BIN_BALANCE.LOT_ID, BIN.CODE, BIN_BALANCE.ID)
                .fetch(row -> new Slice(new Place(wanted.warehouse(), row.value1(), row.value2()), row.value3()));
    }
}
