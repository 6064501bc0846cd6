package ballast.inventory;

import static db.inventory.Tables.STOCK_BALANCE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import ballast.accounting.AccountDetermination;
import ballast.accounting.JournalEntry.Line;
import ballast.accounting.Ledger;
import ballast.inventory.Origins.Origin;
import ballast.inventory.Posted.Moved;
import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins and ends the run of a document: takes the balances, then posts the entries and writes the moves. */
@Component
class StockDesk {

    private final DSLContext db;
    private final Companies companies;
    private final Ledger ledger;
    private final AccountDetermination determination;
    private final Shelves shelves;
    private final ReservationRows reservations;

    StockDesk(
            DSLContext db,
            Companies companies,
            Ledger ledger,
            AccountDetermination determination,
            Shelves shelves,
            ReservationRows reservations) {
        this.db = db;
        this.companies = companies;
        this.ledger = ledger;
        this.determination = determination;
        this.shelves = shelves;
        this.reservations = reservations;
    }

    Origins origins() {
        return new Origins(db, Money.digits(companies.current().currencyCode()));
    }

    StockRun begin(Cause cause, Stream<Spot> spots) {
        return new StockRun(
                db,
                cause,
                shelves.take(spots.toList()),
                new StockAccounts(determination.accounts(), companies.current().currencyCode()),
                companies.today());
    }

    /** Everywhere the items are or were kept. */
    List<Spot> everywhere(Collection<Long> items) {
        return db.select(STOCK_BALANCE.ITEM_ID, STOCK_BALANCE.WAREHOUSE_ID)
                .from(STOCK_BALANCE)
                .where(STOCK_BALANCE.ITEM_ID.in(items))
                .fetch(row -> new Spot(row.value1(), row.value2()));
    }

    Map<Long, BigDecimal> receivedAfter(List<Origin> receipts) {
        var ids = receipts.stream().map(Origin::id).distinct().toArray(Long[]::new);
        var receipt = field(name("receipt"), Long.class);
        var after = new HashMap<Long, BigDecimal>();
        db.select(receipt, function(name("inventory", "received_after"), BigDecimal.class, receipt))
                .from(table("unnest({0})", val(ids)).as("asked", "receipt"))
                .forEach(row -> after.put(row.value1(), row.value2()));
        return after;
    }

    Posted end(StockRun run) {
        return end(run, lines -> ledger.post(StockPosting.entry(run.cause, run.cause.on(), lines)));
    }

    /** @param booking posts what belongs to the cause's own day; corrections of another day are entries of their own */
    Posted end(StockRun run, Booking booking) {
        var entries = new LinkedHashMap<LocalDate, Long>();
        StockPosting.byDay(run.cause, run.moves).forEach((day, moves) -> {
            var own = day.equals(run.cause.on());
            var lines = StockPosting.lines(moves, own ? run.extra : List.of(), run.accounts.currency());
            if (!lines.isEmpty()) {
                entries.put(day, own ? booking.post(lines) : post(run.cause, day, lines));
            }
        });
        run.shelves.values().forEach(reservations::trim);
        new MoveWriter(db, run.cause, entries).write(run.moves);
        run.shelves.values().forEach(shelf -> {
            if (run.moves.stream().anyMatch(move -> move.quantity().signum() > 0 && isAt(move, shelf))) {
                reservations.allot(shelf);
            }
        });
        return new Posted(entries.get(run.cause.on()), moved(run));
    }

    private long post(Cause cause, LocalDate day, List<Line> lines) {
        return ledger.post(StockPosting.entry(cause, day, lines));
    }

    private static boolean isAt(Move move, Valuation shelf) {
        return new Spot(move.item(), move.place().warehouse()).equals(shelf.facts.spot());
    }

    private static List<Moved> moved(StockRun run) {
        var sums = new LinkedHashMap<Integer, Moved>();
        for (var move : run.moves) {
            var value = new Money(move.value(), run.accounts.currency());
            var one = new Moved(move.line(), move.item(), move.quantity(), value);
            sums.merge(move.line(), one, Moved::plus);
        }
        return List.copyOf(sums.values());
    }

    /** What an order line has kept for itself, or nothing. */
    ReservationRows.@Nullable Kept kept(
            Map<ReservationRows.Wanted, ReservationRows.Kept> all, @Nullable OrderLine line, Spot spot) {
        return line == null ? null : all.get(new ReservationRows.Wanted(line, spot));
    }
}
