package ballast.inventory;

import static db.inventory.Tables.STOCK_MOVE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sign;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** Earlier moves of documents that something comes back from, arrives of, or is corrected, and what is left of them. */
final class Origins {

    /**
     * An earlier move.
     *
     * @param left how much of it has neither come back nor arrived, as a positive quantity
     * @param worth what that left with, as a positive value
     */
    record Origin(
            long id,
            OrderLine line,
            long item,
            Place place,
            @Nullable Long layer,
            BigDecimal quantity,
            BigDecimal left,
            BigDecimal worth,
            LocalDate on) {

        Spot spot() {
            return new Spot(item, place.warehouse());
        }

        /** What a part of what is left is worth; the last part takes the rest. */
        BigDecimal worth(BigDecimal taken) {
            return taken.compareTo(left) == 0
                    ? worth
                    : worth.multiply(taken).divide(left, worth.scale(), RoundingMode.HALF_UP);
        }

        Origin less(BigDecimal taken) {
            return new Origin(
                    id, line, item, place, layer, quantity, left.subtract(taken), worth.subtract(worth(taken)), on);
        }
    }

    private final DSLContext db;
    private final int digits;

    Origins(DSLContext db, int digits) {
        this.db = db;
        this.digits = digits;
    }

    /** What was issued, the last first. */
    List<Origin> issues(Collection<OrderLine> lines) {
        return find(lines, STOCK_MOVE.QUANTITY.lt(BigDecimal.ZERO).and(STOCK_MOVE.KIND.eq("ISSUE")));
    }

    /** What was sent and lies in transit. */
    List<Origin> shipments(Collection<OrderLine> lines) {
        return find(lines, STOCK_MOVE.QUANTITY.gt(BigDecimal.ZERO).and(STOCK_MOVE.KIND.eq("SHIPMENT")));
    }

    /** What was received. */
    List<Origin> receipts(Collection<OrderLine> lines) {
        return find(lines, STOCK_MOVE.KIND.eq("RECEIPT"));
    }

    private List<Origin> find(Collection<OrderLine> lines, Condition kind) {
        var wanted = lines.stream()
                .map(line -> row(line.source(), line.id(), line.line()))
                .distinct()
                .toList();
        return db.select(
                        STOCK_MOVE.ID,
                        row(STOCK_MOVE.SOURCE, STOCK_MOVE.SOURCE_ID, STOCK_MOVE.LINE_NO)
                                .mapping(OrderLine::new),
                        STOCK_MOVE.ITEM_ID,
                        row(STOCK_MOVE.WAREHOUSE_ID, STOCK_MOVE.BIN_ID, STOCK_MOVE.LOT_ID)
                                .mapping(Place::new),
                        when(STOCK_MOVE.OPENS_LAYER, STOCK_MOVE.ID).otherwise(STOCK_MOVE.LAYER_ID),
                        abs(STOCK_MOVE.QUANTITY),
                        abs(left(STOCK_MOVE.QUANTITY)),
                        abs(left(STOCK_MOVE.VALUE)).convertFrom(worth -> worth.setScale(digits)),
                        STOCK_MOVE.MOVED_ON)
                .from(STOCK_MOVE)
                .where(row(STOCK_MOVE.SOURCE, STOCK_MOVE.SOURCE_ID, STOCK_MOVE.LINE_NO)
                        .in(wanted))
                .and(kind)
                .orderBy(STOCK_MOVE.ID.desc())
                .fetch(mapping(Origin::new));
    }

    /** Completions of a move are of the opposite sign. */
    private static Field<BigDecimal> left(TableField<?, BigDecimal> of) {
        var later = STOCK_MOVE.as("later");
        return of.plus(coalesce(
                field(select(sum(later.field(of)))
                        .from(later)
                        .where(later.ORIGIN_ID.eq(STOCK_MOVE.ID), later.KIND.in("RETURN", "ARRIVAL"))
                        .and(sign(later.QUANTITY).ne(sign(STOCK_MOVE.QUANTITY)))),
                BigDecimal.ZERO));
    }
}
