package ballast.inventory;

import static db.inventory.Tables.RESERVATION;
import static java.util.stream.Collectors.toSet;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is kept for which order, by date: who needs it first gets what comes in, and keeps what is left. */
@Component
class ReservationRows {

    /** What one order line has reserved of an item in a warehouse. */
    record Kept(long id, BigDecimal quantity, BigDecimal reserved) {}

    /** An order line and what it wants. */
    record Wanted(OrderLine line, Spot spot) {}

    private final DSLContext db;

    ReservationRows(DSLContext db) {
        this.db = db;
    }

    Map<Wanted, Kept> of(Collection<OrderLine> lines) {
        var orders = lines.stream().map(one -> row(one.source(), one.id())).collect(toSet());
        var kept = new HashMap<Wanted, Kept>();
        if (orders.isEmpty()) {
            return kept;
        }
        db.select(
                        RESERVATION.SOURCE,
                        RESERVATION.SOURCE_ID,
                        RESERVATION.LINE_NO,
                        RESERVATION.ITEM_ID,
                        RESERVATION.WAREHOUSE_ID,
                        row(RESERVATION.ID, RESERVATION.QUANTITY, RESERVATION.RESERVED)
                                .mapping(Kept::new))
                .from(RESERVATION)
                .where(row(RESERVATION.SOURCE, RESERVATION.SOURCE_ID).in(orders))
                .forEach(one -> kept.put(wanted(one), one.value6()));
        return kept;
    }

    private static Wanted wanted(Record6<String, Long, Integer, Long, Integer, Kept> one) {
        return new Wanted(
                new OrderLine(one.value1(), one.value2(), one.value3()), new Spot(one.value4(), one.value5()));
    }

    /** So much was delivered: it is no longer needed, nor kept. */
    void consume(Valuation shelf, Kept kept, BigDecimal delivered) {
        var left = kept.quantity().subtract(delivered);
        var reserved = kept.reserved().subtract(delivered).max(BigDecimal.ZERO);
        shelf.reserved = shelf.reserved.subtract(kept.reserved());
        if (left.signum() <= 0) {
            db.deleteFrom(RESERVATION).where(RESERVATION.ID.eq(kept.id())).execute();
            return;
        }
        shelf.reserved = shelf.reserved.add(reserved);
        db.update(RESERVATION)
                .set(RESERVATION.QUANTITY, left)
                .set(RESERVATION.RESERVED, reserved)
                .where(RESERVATION.ID.eq(kept.id()))
                .execute();
    }

    /** Goods are gone that were kept for somebody: those who need them last wait again. */
    void trim(Valuation shelf) {
        var excess = shelf.reserved.subtract(shelf.onHand().max(BigDecimal.ZERO));
        if (excess.signum() <= 0) {
            return;
        }
        for (var kept : rows(shelf, RESERVATION.NEEDED_ON.desc(), RESERVATION.ID.desc())) {
            var released = kept.reserved().min(excess);
            keep(shelf, kept, released.negate());
            excess = excess.subtract(released);
        }
    }

    /** Goods are free: those who wait get them, in the order in which they need them. */
    void allot(Valuation shelf) {
        var free = shelf.available();
        if (free.signum() <= 0 || shelf.facts.isTransit()) {
            return;
        }
        for (var kept : rows(shelf, RESERVATION.NEEDED_ON.asc(), RESERVATION.ID.asc())) {
            var more = kept.quantity().subtract(kept.reserved()).min(free);
            keep(shelf, kept, more);
            free = free.subtract(more);
        }
    }

    private List<Kept> rows(Valuation shelf, SortField<?>... order) {
        var spot = shelf.facts.spot();
        return db.select(RESERVATION.ID, RESERVATION.QUANTITY, RESERVATION.RESERVED)
                .from(RESERVATION)
                .where(RESERVATION.ITEM_ID.eq(spot.item()), RESERVATION.WAREHOUSE_ID.eq(spot.warehouse()))
                .orderBy(order)
                .fetch(mapping(Kept::new));
    }

    private void keep(Valuation shelf, Kept kept, BigDecimal change) {
        if (change.signum() != 0) {
            shelf.reserved = shelf.reserved.add(change);
            db.update(RESERVATION)
                    .set(RESERVATION.RESERVED, kept.reserved().add(change))
                    .where(RESERVATION.ID.eq(kept.id()))
                    .execute();
        }
    }

    /** Keeps what is free of what is needed, instead of what the line had kept before. */
    BigDecimal keep(Valuation shelf, Reservations.Demand demand, @Nullable Kept before) {
        if (before != null) {
            shelf.reserved = shelf.reserved.subtract(before.reserved());
        }
        var reserved = shelf.available().max(BigDecimal.ZERO).min(demand.quantity());
        shelf.reserved = shelf.reserved.add(reserved);
        if (before == null) {
            db.insertInto(RESERVATION)
                    .set(RESERVATION.SOURCE, demand.line().source())
                    .set(RESERVATION.SOURCE_ID, demand.line().id())
                    .set(RESERVATION.LINE_NO, demand.line().line())
                    .set(RESERVATION.ITEM_ID, demand.item())
                    .set(RESERVATION.WAREHOUSE_ID, demand.warehouse())
                    .set(RESERVATION.NEEDED_ON, demand.neededOn())
                    .set(RESERVATION.QUANTITY, demand.quantity())
                    .set(RESERVATION.RESERVED, reserved)
                    .execute();
        } else {
            db.update(RESERVATION)
                    .set(RESERVATION.NEEDED_ON, demand.neededOn())
                    .set(RESERVATION.QUANTITY, demand.quantity())
                    .set(RESERVATION.RESERVED, reserved)
                    .where(RESERVATION.ID.eq(before.id()))
                    .execute();
        }
        return Objects.requireNonNull(reserved);
    }

    void drop(Valuation shelf, Kept kept) {
        shelf.reserved = shelf.reserved.subtract(kept.reserved());
        db.deleteFrom(RESERVATION).where(RESERVATION.ID.eq(kept.id())).execute();
    }
}
