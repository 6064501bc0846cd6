package ballast.warehousing;

import static db.accounting.Tables.ACCOUNT;
import static db.warehousing.Tables.GOODS_MOVEMENT;
import static org.jooq.Records.mapping;

import ballast.accounting.AccountDetermination.Purpose;
import ballast.accounting.AccountRef;
import ballast.accounting.AccountRef.Control;
import ballast.inventory.Against;
import ballast.inventory.Cause;
import ballast.inventory.Lots;
import ballast.inventory.OrderLine;
import ballast.inventory.Place;
import ballast.inventory.Stock;
import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import ballast.platform.problem.RuleViolation;
import ballast.warehousing.GoodsMovement.Kind;
import ballast.warehousing.GoodsMovement.Status;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Posting goods movements: where what was written down really moves. */
@Component
public class GoodsMovementService {

    private final DSLContext db;
    private final GoodsMovements movements;
    private final Stock stock;
    private final Lots lots;
    private final Companies companies;

    GoodsMovementService(DSLContext db, GoodsMovements movements, Stock stock, Lots lots, Companies companies) {
        this.db = db;
        this.movements = movements;
        this.stock = stock;
        this.lots = lots;
        this.companies = companies;
    }

    /** Stores what was edited and posts it; a transfer leaves its warehouse. Posting a posted one finds it done. */
    @Transactional
    @RolesAllowed(WarehousingPermissions.MOVEMENT_POST)
    public GoodsMovement post(GoodsMovement shown) {
        var stored = movements.stored(shown).orElse(null);
        if (stored != null && stored.status() != Status.DRAFT) {
            return MovementCosts.shown(stored);
        }
        var edited = MovementCosts.kept(shown, stored);
        if (edited.lines().isEmpty()) {
            throw RuleViolation.at("lines", "movement_has_lines");
        }
        var id = movements.store(edited, stored);
        var cause = cause(edited, id, change(id, edited.posting().apply(edited.status()), null), edited.movedOn());
        var factors = MovementLineRows.factors(db, id);
        switch (edited.kind()) {
            case RECEIPT -> stock.receive(cause, against(edited), receipts(edited, factors));
            case ISSUE -> stock.issue(cause, against(edited), issues(edited, factors));
            case SCRAP -> stock.scrap(cause, issues(edited, factors));
            case TRANSFER -> stock.ship(cause, issues(edited, factors));
        }
        return MovementCosts.shown(movements.find(id));
    }

    /** What was sent arrives, all of it. */
    @Transactional
    @RolesAllowed(WarehousingPermissions.MOVEMENT_POST)
    public GoodsMovement arrive(GoodsMovement movement, LocalDate on) {
        var stored = movements.stored(movement).orElseThrow(() -> new RuleViolation("document_exists", movement.id()));
        if (stored.kind() == Kind.TRANSFER && stored.status() == Status.POSTED) {
            return MovementCosts.shown(stored);
        }
        var number = change(stored.id(), MovementAction.ARRIVE.apply(stored.status()), on);
        var factors = MovementLineRows.factors(db, stored.id());
        var arrivals = new ArrayList<Stock.Return>();
        for (int i = 0; i < stored.lines().size(); i++) {
            arrivals.add(new Stock.Return(
                    i + 1,
                    new OrderLine(GoodsMovement.DOCUMENT, stored.id(), i + 1),
                    quantity(stored.lines().get(i), i + 1, factors),
                    Place.of(Objects.requireNonNull(stored.toWarehouse()))));
        }
        stock.arrive(cause(stored, stored.id(), number, on), arrivals);
        return MovementCosts.shown(movements.find(stored.id()));
    }

    private String change(long id, Status status, @Nullable LocalDate arrivedOn) {
        return Objects.requireNonNull(db.update(GOODS_MOVEMENT)
                .set(GOODS_MOVEMENT.STATUS, status.name())
                .set(GOODS_MOVEMENT.ARRIVED_ON, arrivedOn)
                .set(GOODS_MOVEMENT.VERSION, GOODS_MOVEMENT.VERSION.plus(1))
                .where(GOODS_MOVEMENT.ID.eq(id))
                .returningResult(GOODS_MOVEMENT.NUMBER)
                .fetchSingle()
                .value1());
    }

    private static Cause cause(GoodsMovement movement, long id, String number, LocalDate on) {
        return new Cause(GoodsMovement.DOCUMENT, id, number, on, movement.text());
    }

    private Against against(GoodsMovement movement) {
        var account = movement.account();
        return account == null
                ? Against.of(Purpose.STOCK_DIFFERENCE)
                : Against.of(db.select(ACCOUNT.ID, ACCOUNT.NUMBER, ACCOUNT.CONTROL.convertFrom(Control::valueOf))
                        .from(ACCOUNT)
                        .where(ACCOUNT.ID.eq(account))
                        .fetchSingle(mapping(AccountRef::new)));
    }

    private List<Stock.Receipt> receipts(GoodsMovement movement, Map<Integer, BigDecimal> factors) {
        var receipts = new ArrayList<Stock.Receipt>();
        for (int i = 0; i < movement.lines().size(); i++) {
            var line = movement.lines().get(i);
            var item = Objects.requireNonNull(line.item());
            var place = place(movement, line)
                    .lot(line.lot().isBlank() ? null : lots.open(item, line.lot(), line.expiresOn()));
            var cost = line.costPrice();
            var value = cost == null
                    ? null
                    : Money.round(
                            cost.multiply(line.quantity()), companies.current().currencyCode());
            receipts.add(new Stock.Receipt(i + 1, item, place, quantity(line, i + 1, factors), value));
        }
        return receipts;
    }

    private List<Stock.Issue> issues(GoodsMovement movement, Map<Integer, BigDecimal> factors) {
        var issues = new ArrayList<Stock.Issue>();
        for (int i = 0; i < movement.lines().size(); i++) {
            var line = movement.lines().get(i);
            var item = Objects.requireNonNull(line.item());
            var at = "lines." + i + ".lot";
            var lot = line.lot().isBlank()
                    ? null
                    : lots.find(item, line.lot())
                            .orElseThrow(() -> RuleViolation.at(at, "movement_names_a_known_lot", line.lot()));
            issues.add(
                    new Stock.Issue(i + 1, item, place(movement, line).lot(lot), quantity(line, i + 1, factors), null));
        }
        return issues;
    }

    private static Place place(GoodsMovement movement, MovementLine line) {
        return Place.of(Objects.requireNonNull(movement.warehouse())).in(line.bin());
    }

    private static BigDecimal quantity(MovementLine line, int no, Map<Integer, BigDecimal> factors) {
        return line.quantity().multiply(Objects.requireNonNull(factors.get(no))).setScale(6, RoundingMode.HALF_UP);
    }
}
