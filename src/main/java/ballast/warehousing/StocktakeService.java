package ballast.warehousing;

import static db.inventory.Tables.BIN_BALANCE;
import static db.warehousing.Tables.STOCKTAKE;
import static db.warehousing.Tables.STOCKTAKE_LINE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import ballast.accounting.AccountDetermination.Purpose;
import ballast.inventory.Against;
import ballast.inventory.Cause;
import ballast.inventory.Lots;
import ballast.inventory.Place;
import ballast.inventory.Stock;
import ballast.inventory.Stock.Difference;
import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counting what lies in a warehouse and posting what differs. */
@Component
public class StocktakeService {

    private final DSLContext db;
    private final Stocktakes stocktakes;
    private final Stock stock;
    private final Lots lots;
    private final StocktakeApproval approval;

    StocktakeService(DSLContext db, Stocktakes stocktakes, Stock stock, Lots lots, StocktakeApproval approval) {
        this.db = db;
        this.stocktakes = stocktakes;
        this.stock = stock;
        this.lots = lots;
        this.approval = approval;
    }

    /** Opens a new sheet, or stores what was counted: what is expected is what is on hand at this moment. */
    @Transactional
    @RolesAllowed(WarehousingPermissions.STOCKTAKE_COUNT)
    public Stocktake save(Stocktake stocktake) {
        return stocktakes.find(stocktake.id() == 0 ? open(stocktake) : count(stocktake));
    }

    private long open(Stocktake stocktake) {
        if (stocktake.warehouse() == null) {
            throw RuleViolation.at("warehouse", "stocktake_names_its_warehouse");
        }
        var row = db.newRecord(STOCKTAKE);
        row.setWarehouseId(stocktake.warehouse());
        row.setCountedOn(stocktake.countedOn());
        row.setText(stocktake.text());
        row.setRecountPercent(stocktake.recountPercent());
        row.setRecountAmount(stocktake.recountAmount());
        row.setApprovalAmount(stocktake.approvalAmount());
        row.store();
        stocktakes.takeSnapshot(row.getId(), stocktake.warehouse());
        return row.getId();
    }

    private long count(Stocktake edited) {
        var stored = stocktakes.lock(edited.id());
        if (stored.version() != edited.version()
                || stored.lines().size() != edited.lines().size()) {
            throw new Stale();
        }
        RuleViolation.require(stored.isCounting(), "document_status_allows_the_action", "COUNT", stored.status());
        stored.checkKeeps(edited);
        for (int i = 0; i < edited.lines().size(); i++) {
            var line = edited.lines().get(i);
            var before = stored.lines().get(i);
            if (!line.reason().equals(before.reason())) {
                db.update(STOCKTAKE_LINE)
                        .set(STOCKTAKE_LINE.REASON, line.reason())
                        .where(STOCKTAKE_LINE.STOCKTAKE_ID.eq(edited.id()), STOCKTAKE_LINE.LINE_NO.eq(i + 1))
                        .execute();
            }
            var counted = line.counted();
            if (counted != null && (before.counted() == null || counted.compareTo(before.counted()) != 0)) {
                count(edited.id(), i + 1, before, counted, Objects.requireNonNull(stored.warehouse()));
            }
        }
        db.update(STOCKTAKE)
                .set(STOCKTAKE.TEXT, edited.text())
                .set(STOCKTAKE.COUNTED_ON, edited.countedOn())
                .set(STOCKTAKE.VERSION, STOCKTAKE.VERSION.plus(1))
                .where(STOCKTAKE.ID.eq(edited.id()))
                .execute();
        return edited.id();
    }

    /** Something that lies there though nobody expected it: it comes onto the sheet, with nothing expected of it. */
    @Transactional
    @RolesAllowed(WarehousingPermissions.STOCKTAKE_COUNT)
    public Stocktake add(long id, long item, @Nullable Integer bin, String lot) {
        var stored = stocktakes.lock(id);
        RuleViolation.require(stored.isCounting(), "document_status_allows_the_action", "COUNT", stored.status());
        var lotId = lot.isBlank() ? null : lots.open(item, lot, null);
        stocktakes.addLine(stored, item, bin, lotId);
        return stocktakes.find(id);
    }

    private void count(long id, int no, StocktakeLine line, BigDecimal counted, int warehouse) {
        RuleViolation.require(counted.signum() >= 0, "counted_quantity_is_not_negative");
        var onHand = field(select(BIN_BALANCE.ON_HAND)
                .from(BIN_BALANCE)
                .where(BIN_BALANCE.ITEM_ID.eq(line.item()), BIN_BALANCE.WAREHOUSE_ID.eq(warehouse))
                .and(BIN_BALANCE.BIN_ID.isNotDistinctFrom(line.bin()))
                .and(BIN_BALANCE.LOT_ID.isNotDistinctFrom(line.lot())));
        db.update(STOCKTAKE_LINE)
                .set(STOCKTAKE_LINE.COUNTED_QUANTITY, counted)
                .set(STOCKTAKE_LINE.FIRST_QUANTITY, line.first() == null ? counted : line.first())
                .set(STOCKTAKE_LINE.EXPECTED_QUANTITY, coalesce(onHand, BigDecimal.ZERO))
                .set(STOCKTAKE_LINE.COUNTS, STOCKTAKE_LINE.COUNTS.plus(1))
                .set(STOCKTAKE_LINE.COUNTED_AT, currentOffsetDateTime().cast(STOCKTAKE_LINE.COUNTED_AT.getDataType()))
                .where(STOCKTAKE_LINE.STOCKTAKE_ID.eq(id), STOCKTAKE_LINE.LINE_NO.eq(no))
                .execute();
    }

    /** The count is complete. */
    @Transactional
    @RolesAllowed(WarehousingPermissions.STOCKTAKE_COUNT)
    public Stocktake submit(Stocktake edited) {
        count(edited);
        stocktakes.find(edited.id()).checkCounted();
        approval.ask(stocktakes.change(edited.id(), StocktakeAction.SUBMIT));
        return stocktakes.find(edited.id());
    }

    /** Back to the sheet: somebody does not believe it. */
    @Transactional
    @RolesAllowed(WarehousingPermissions.STOCKTAKE_COUNT)
    public Stocktake recount(long id) {
        approval.withdraw(id);
        return stocktakes.change(id, StocktakeAction.RECOUNT);
    }

    /** Where no rule says whom to ask, whoever may approve stocktakes does. */
    @Transactional
    @RolesAllowed(WarehousingPermissions.STOCKTAKE_APPROVE)
    public Stocktake approve(long id) {
        stocktakes.lock(id);
        RuleViolation.require(!approval.isAsked(id), "approval_is_asked_of_others");
        return stocktakes.change(id, StocktakeAction.APPROVE);
    }

    @Transactional
    @RolesAllowed(WarehousingPermissions.STOCKTAKE_COUNT)
    public Stocktake cancel(long id) {
        approval.withdraw(id);
        return stocktakes.change(id, StocktakeAction.CANCEL);
    }

    /** What is missing leaves the stock, what is too many comes in; an expensive variance is approved first. */
    @Transactional
    @RolesAllowed(WarehousingPermissions.STOCKTAKE_POST)
    public Stocktake post(long id) {
        var stored = stocktakes.lock(id);
        if (stored.status() == Stocktake.Status.POSTED) {
            return stored;
        }
        RuleViolation.require(
                stored.status() != Stocktake.Status.COUNTED || !stored.needsApproval(),
                "expensive_variance_is_approved",
                stored.approvalAmount().stripTrailingZeros().toPlainString());
        var differences = new ArrayList<Difference>();
        for (int i = 0; i < stored.lines().size(); i++) {
            var line = stored.lines().get(i);
            if (line.variance().signum() != 0) {
                var place = new Place(Objects.requireNonNull(stored.warehouse()), line.bin(), line.lot());
                differences.add(new Difference(i + 1, line.item(), place, line.variance()));
            }
        }
        // what is missing in one bin and found in another leaves before it comes
        differences.sort(Comparator.comparingLong(Difference::item).thenComparing(Difference::quantity));
        if (!differences.isEmpty()) {
            stock.adjust(
                    new Cause(Stocktake.DOCUMENT, id, stored.number(), stored.countedOn(), stored.text()),
                    Against.of(Purpose.STOCK_DIFFERENCE),
                    differences);
        }
        return stocktakes.change(id, StocktakeAction.POST);
    }
}
