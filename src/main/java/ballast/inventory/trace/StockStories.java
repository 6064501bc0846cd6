package ballast.inventory.trace;

import static db.accounting.Tables.JOURNAL_ENTRY;
import static db.inventory.Tables.BIN;
import static db.inventory.Tables.BIN_BALANCE;
import static db.inventory.Tables.LOT;
import static db.inventory.Tables.RESERVATION;
import static db.inventory.Tables.STOCK_MOVE;
import static db.inventory.Tables.WAREHOUSE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;

import ballast.inventory.InventoryPermissions;
import ballast.inventory.MoveKind;
import ballast.platform.company.Companies;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the figures of an item in a warehouse are made of. */
@Component
public class StockStories {

    private static final int RECENT = 8;

    /** All moves of one kind. */
    public record Sum(MoveKind kind, int count, BigDecimal quantity) implements Serializable {}

    /** What is kept for a line of an order. */
    public record Kept(String source, long sourceId, LocalDate neededOn, BigDecimal needed, BigDecimal reserved)
            implements Serializable {}

    /**
     * Goods in one place.
     *
     * @param held on hand, but blocked or expired
     */
    public record Lying(
            String warehouse,
            String bin,
            @Nullable Long lotId,
            String lot,
            @Nullable LocalDate expiresOn,
            boolean held,
            BigDecimal quantity)
            implements Serializable {}

    /** Goods that came in, and what they cost. */
    public record Receipt(
            LocalDate on, String source, long sourceId, String number, BigDecimal quantity, BigDecimal value)
            implements Serializable {}

    private final DSLContext db;
    private final Companies companies;

    StockStories(DSLContext db, Companies companies) {
        this.db = db;
        this.companies = companies;
    }

    private static Condition at(long item, int warehouse) {
        return STOCK_MOVE.ITEM_ID.eq(item).and(STOCK_MOVE.WAREHOUSE_ID.eq(warehouse));
    }

    /** What moved up to the end of a day, by kind. */
    @Transactional(readOnly = true)
    @RolesAllowed(InventoryPermissions.STOCK_READ)
    public List<Sum> moves(long item, int warehouse, LocalDate day) {
        return db.select(STOCK_MOVE.KIND.convertFrom(MoveKind::valueOf), count(), sum(STOCK_MOVE.QUANTITY))
                .from(STOCK_MOVE)
                .where(at(item, warehouse), STOCK_MOVE.MOVED_ON.le(day), STOCK_MOVE.QUANTITY.ne(BigDecimal.ZERO))
                .groupBy(STOCK_MOVE.KIND)
                .orderBy(STOCK_MOVE.KIND)
                .fetch(mapping(Sum::new));
    }

    /** Who needs it first comes first. */
    @Transactional(readOnly = true)
    @RolesAllowed(InventoryPermissions.STOCK_READ)
    public List<Kept> kept(long item, int warehouse) {
        return db.select(
                        RESERVATION.SOURCE,
                        RESERVATION.SOURCE_ID,
                        RESERVATION.NEEDED_ON,
                        RESERVATION.QUANTITY,
                        RESERVATION.RESERVED)
                .from(RESERVATION)
                .where(RESERVATION.ITEM_ID.eq(item), RESERVATION.WAREHOUSE_ID.eq(warehouse))
                .orderBy(RESERVATION.NEEDED_ON, RESERVATION.ID)
                .fetch(mapping(Kept::new));
    }

    /** Where it lies, in the order in which it goes out: what expires first comes first. */
    @Transactional(readOnly = true)
    @RolesAllowed(InventoryPermissions.STOCK_READ)
    public List<Lying> places(long item, @Nullable Integer warehouse) {
        var held = BIN.BLOCKED.isTrue().or(LOT.BLOCKED.isTrue()).or(LOT.EXPIRES_ON.lt(companies.today()));
        return db.select(
                        WAREHOUSE.CODE,
                        coalesce(BIN.CODE, inline("")),
                        LOT.ID,
                        coalesce(LOT.NUMBER, inline("")),
                        LOT.EXPIRES_ON,
                        coalesce(field(held), inline(false)),
                        BIN_BALANCE.ON_HAND)
                .from(BIN_BALANCE)
                .join(WAREHOUSE)
                .on(WAREHOUSE.ID.eq(BIN_BALANCE.WAREHOUSE_ID))
                .leftJoin(BIN)
                .on(BIN.ID.eq(BIN_BALANCE.BIN_ID))
                .leftJoin(LOT)
                .on(LOT.ID.eq(BIN_BALANCE.LOT_ID))
                .where(BIN_BALANCE.ITEM_ID.eq(item), BIN_BALANCE.ON_HAND.ne(BigDecimal.ZERO))
                .and(warehouse == null ? noCondition() : BIN_BALANCE.WAREHOUSE_ID.eq(warehouse))
                .orderBy(WAREHOUSE.CODE, LOT.EXPIRES_ON.asc().nullsLast(), BIN_BALANCE.LOT_ID, BIN.CODE, BIN_BALANCE.ID)
                .fetch(mapping(Lying::new));
    }

    /** The latest that came in. */
    @Transactional(readOnly = true)
    @RolesAllowed(InventoryPermissions.COST_READ)
    public List<Receipt> receipts(long item, int warehouse) {
        return db.select(
                        STOCK_MOVE.MOVED_ON,
                        STOCK_MOVE.SOURCE,
                        STOCK_MOVE.SOURCE_ID,
                        coalesce(JOURNAL_ENTRY.NUMBER, inline("")),
                        STOCK_MOVE.QUANTITY,
                        STOCK_MOVE.VALUE)
                .from(STOCK_MOVE)
                .leftJoin(JOURNAL_ENTRY)
                .on(JOURNAL_ENTRY.ID.eq(STOCK_MOVE.ENTRY_ID))
                .where(at(item, warehouse), STOCK_MOVE.QUANTITY.gt(BigDecimal.ZERO))
                .orderBy(STOCK_MOVE.MOVED_ON.desc(), STOCK_MOVE.ID.desc())
                .limit(RECENT)
                .fetch(mapping(Receipt::new));
    }
}
