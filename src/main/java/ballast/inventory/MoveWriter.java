package ballast.inventory;

import static db.inventory.Tables.STOCK_MOVE;

import ballast.platform.problem.RuleViolation;
import db.inventory.tables.records.StockMoveRecord;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Writes stock moves down; the database keeps the balances. */
final class MoveWriter {

    private final DSLContext db;
    private final Cause cause;
    private final Map<LocalDate, Long> entries;
    private final IdentityHashMap<Move, Long> written = new IdentityHashMap<>();

    /** @param entries by the day of the moves that are in them */
    MoveWriter(DSLContext db, Cause cause, Map<LocalDate, Long> entries) {
        this.db = db;
        this.cause = cause;
        this.entries = entries;
    }

    /** Corrections of moves follow when those have their ids. */
    void write(List<Move> moves) {
        insert(moves.stream().filter(move -> move.corrects() == null).toList());
        insert(moves.stream().filter(move -> move.corrects() != null).toList());
    }

    private void insert(List<Move> moves) {
        if (moves.isEmpty()) {
            return;
        }
        var ids = db.insertInto(STOCK_MOVE)
                .set(moves.stream().map(this::row).toList())
                .returningResult(STOCK_MOVE.ID)
                .fetch();
        RuleViolation.require(ids.size() == moves.size(), "document_is_current");
        for (int i = 0; i < moves.size(); i++) {
            written.put(moves.get(i), Objects.requireNonNull(ids.get(i).value1()));
        }
    }

    private StockMoveRecord row(Move move) {
        var row = new StockMoveRecord();
        row.setItemId(move.item());
        row.setWarehouseId(move.place().warehouse());
        row.setBinId(move.place().bin());
        row.setLotId(move.place().lot());
        row.setKind(move.kind().name());
        row.setQuantity(move.quantity());
        row.setValue(move.value());
        row.setMovedOn(move.on());
        row.setLayerId(layer(move));
        row.setOpensLayer(move.opensLayer());
        row.setOriginId(move.corrects() == null ? move.origin() : written.get(move.corrects()));
        row.setSource(cause.source());
        row.setSourceId(cause.id());
        row.setLineNo(move.line());
        row.setEntryId(move.value().signum() == 0 ? null : entries.get(move.on()));
        return row;
    }

    private @Nullable Long layer(Move move) {
        var corrected = move.corrects();
        return corrected == null || !corrected.opensLayer() ? move.layer() : written.get(corrected);
    }
}
