package ballast.warehousing;

import static db.inventory.Tables.WAREHOUSE;
import static db.warehousing.Tables.GOODS_MOVEMENT;
import static db.warehousing.Tables.GOODS_MOVEMENT_LINE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import ballast.warehousing.GoodsMovement.Kind;
import ballast.warehousing.GoodsMovement.Status;
import db.inventory.tables.Warehouse;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The goods movements as documents: the list, one of them, and the one way to store it. */
@Component
public class GoodsMovements {

    private static final Warehouse FROM = WAREHOUSE.as("from_warehouse");
    private static final Warehouse TO = WAREHOUSE.as("to_warehouse");

    static final Map<String, Field<?>> SORTABLE =
            Map.of("number", GOODS_MOVEMENT.NUMBER, "movedOn", GOODS_MOVEMENT.MOVED_ON);

    /** What a list shows of a movement. */
    public record Row(
            long id,
            @Nullable String number,
            Kind kind,
            LocalDate movedOn,
            String warehouse,
            String toWarehouse,
            String text,
            Status status)
            implements Serializable {}

    /** Which movements a list shows; null fits all. */
    public record Filter(
            @Nullable Kind kind,
            @Nullable Status status,
            @Nullable LocalDate from,
            @Nullable LocalDate to) implements Serializable {

        Condition condition() {
            return noCondition()
                    .and(kind == null ? noCondition() : GOODS_MOVEMENT.KIND.eq(kind.name()))
                    .and(status == null ? noCondition() : GOODS_MOVEMENT.STATUS.eq(status.name()))
                    .and(from == null ? noCondition() : GOODS_MOVEMENT.MOVED_ON.ge(from))
                    .and(to == null ? noCondition() : GOODS_MOVEMENT.MOVED_ON.le(to));
        }
    }

    private final DSLContext db;

    GoodsMovements(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(WarehousingPermissions.MOVEMENT_READ)
    public Listing<Row> page(Filter filter, Page page) {
        var rows = db.select(
                        GOODS_MOVEMENT.ID,
                        GOODS_MOVEMENT.NUMBER,
                        GOODS_MOVEMENT.KIND.convertFrom(Kind::valueOf),
                        GOODS_MOVEMENT.MOVED_ON,
                        FROM.CODE,
                        coalesce(TO.CODE, ""),
                        GOODS_MOVEMENT.TEXT,
                        GOODS_MOVEMENT.STATUS.convertFrom(Status::valueOf))
                .from(GOODS_MOVEMENT)
                .join(FROM)
                .on(FROM.ID.eq(GOODS_MOVEMENT.WAREHOUSE_ID))
                .leftJoin(TO)
                .on(TO.ID.eq(GOODS_MOVEMENT.TO_WAREHOUSE_ID))
                .where(filter.condition())
                .orderBy(page.orderBy(SORTABLE, GOODS_MOVEMENT.ID, true))
                .limit(page.limit())
                .offset(page.offset())
                .fetch(mapping(Row::new));
        return Listing.counted(
                db, page, rows, select(GOODS_MOVEMENT.ID).from(GOODS_MOVEMENT).where(filter.condition()));
    }

    @Transactional(readOnly = true)
    @RolesAllowed(WarehousingPermissions.MOVEMENT_READ)
    public GoodsMovement get(long id) {
        return MovementCosts.shown(find(id));
    }

    GoodsMovement find(long id) {
        return fetch(GOODS_MOVEMENT.ID.eq(id), false).orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    /** As it is stored already, by its id or by the command that stored it; whoever else stores it waits. */
    Optional<GoodsMovement> stored(GoodsMovement movement) {
        return fetch(
                movement.id() == 0
                        ? GOODS_MOVEMENT.COMMAND_ID.eq(movement.command())
                        : GOODS_MOVEMENT.ID.eq(movement.id()),
                true);
    }

    @Transactional
    @RolesAllowed(WarehousingPermissions.MOVEMENT_EDIT)
    public GoodsMovement save(GoodsMovement movement) {
        var before = stored(movement).orElse(null);
        return MovementCosts.shown(find(store(MovementCosts.kept(movement, before), before)));
    }

    long store(GoodsMovement movement, @Nullable GoodsMovement before) {
        movement.check();
        RuleViolation.require(before == null || before.isEditable(), "posted_movement_is_immutable");
        var row = before == null
                ? db.newRecord(GOODS_MOVEMENT)
                : db.fetchOptional(GOODS_MOVEMENT, GOODS_MOVEMENT.ID.eq(before.id()))
                        .orElseThrow(Stale::new);
        if (before == null) {
            row.setCommandId(movement.command());
        } else if (movement.id() != 0) {
            row.setVersion(movement.version());
        }
        row.setKind(movement.kind().name());
        row.setMovedOn(movement.movedOn());
        row.setWarehouseId(Objects.requireNonNull(movement.warehouse()));
        row.setToWarehouseId(movement.toWarehouse());
        row.setAccountId(movement.account());
        row.setText(movement.text());
        row.store();
        MovementLineRows.store(db, row.getId(), movement.lines());
        return row.getId();
    }

    @Transactional
    @RolesAllowed(WarehousingPermissions.MOVEMENT_EDIT)
    public void delete(long id) {
        db.deleteFrom(GOODS_MOVEMENT).where(GOODS_MOVEMENT.ID.eq(id)).execute();
    }

    private Optional<GoodsMovement> fetch(Condition which, boolean locked) {
        var found = db.select(
                        GOODS_MOVEMENT.ID,
                        GOODS_MOVEMENT.KIND.convertFrom(Kind::valueOf),
                        GOODS_MOVEMENT.STATUS.convertFrom(Status::valueOf),
                        GOODS_MOVEMENT.NUMBER,
                        GOODS_MOVEMENT.MOVED_ON,
                        GOODS_MOVEMENT.ARRIVED_ON,
                        GOODS_MOVEMENT.WAREHOUSE_ID,
                        GOODS_MOVEMENT.TO_WAREHOUSE_ID,
                        GOODS_MOVEMENT.ACCOUNT_ID,
                        GOODS_MOVEMENT.TEXT,
                        lines(),
                        GOODS_MOVEMENT.COMMAND_ID,
                        GOODS_MOVEMENT.VERSION)
                .from(GOODS_MOVEMENT)
                .where(which);
        return (locked ? found.forUpdate().of(GOODS_MOVEMENT) : found).fetchOptional(mapping(GoodsMovement::new));
    }

    private static Field<List<MovementLine>> lines() {
        return multiset(select(MovementLineRows.FIELDS)
                        .from(GOODS_MOVEMENT_LINE)
                        .where(GOODS_MOVEMENT_LINE.MOVEMENT_ID.eq(GOODS_MOVEMENT.ID))
                        .orderBy(GOODS_MOVEMENT_LINE.LINE_NO))
                .convertFrom(rows -> rows.map(MovementLineRows::line));
    }
}
