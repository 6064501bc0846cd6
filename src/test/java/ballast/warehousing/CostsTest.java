package ballast.warehousing;

import static ballast.inventory.GivenStock.cause;
import static ballast.inventory.GivenStock.pieces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ballast.audit.AuditTrail;
import ballast.catalog.Items;
import ballast.given.DatabaseTest;
import ballast.given.Screens;
import ballast.inventory.GivenStock;
import ballast.inventory.InventoryPermissions;
import ballast.inventory.StockFigures;
import ballast.inventory.StockLevels;
import ballast.inventory.StockMoves;
import ballast.inventory.trace.StockStories;
import ballast.platform.db.Page;
import ballast.platform.db.Page.Sort;
import ballast.platform.security.SignedIn;
import ballast.platform.text.Labels;
import ballast.warehousing.GoodsMovement.Kind;
import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** Whoever moves goods sees how many there are, and on no path what they cost. */
@NullUnmarked
class CostsTest extends DatabaseTest {

    @Autowired
    GivenStock given;

    @Autowired
    Items items;

    @Autowired
    StockLevels levels;

    @Autowired
    StockMoves moves;

    @Autowired
    StockFigures figures;

    @Autowired
    StockStories stories;

    @Autowired
    GoodsMovements movements;

    @Autowired
    GoodsMovementService service;

    @Autowired
    AuditTrail trail;

    @Autowired
    Labels names;

    @Autowired
    ApplicationContext application;

    private long dear;
    private long cheap;

    @BeforeEach
    void goods() {
        inCompany(() -> {
            dear = given.item("ADEAR");
            cheap = given.item("BCHEAP");
            given.receive(cause(companies.today()), dear, given.main(), "2", "900.00");
            given.receive(cause(companies.today()), cheap, given.main(), "5", "1.00");
        });
    }

    private Set<String> allButCosts() {
        var all = new HashSet<>(names.permissions());
        all.remove(InventoryPermissions.COST_READ);
        return all;
    }

    private static final StockLevels.Filter ALL = new StockLevels.Filter("", null, null);

    @Test
    void lists_totals_and_their_order_tell_no_value() {
        var byValue = new Page(0, 10, List.of(new Sort("value", false)));
        inCompany(() -> {
            var listing = levels.page(ALL, byValue);
            assertThat(listing.rows()).extracting(StockLevels.Row::number).containsExactly("BCHEAP", "ADEAR");
            assertThat(listing.totals().get("value")).isEqualByComparingTo("901");
        });
        inCompanyWith(allButCosts(), () -> {
            var listing = levels.page(ALL, byValue);
            assertThat(listing.rows())
                    .extracting(StockLevels.Row::onHand)
                    .containsExactly(pieces("2.000000"), pieces("5.000000"));
            assertThat(listing.rows()).extracting(StockLevels.Row::value).containsOnlyNulls();
            assertThat(listing.totals()).isEmpty();
            var all = moves.page(new StockMoves.Filter(null, null, null, "", null, null), Page.first(10));
            assertThat(all.rows()).hasSize(2).extracting(StockMoves.Row::value).containsOnlyNulls();
            assertThat(figures.now().value()).isNull();
            assertThat(figures.now().inTransit()).isNull();
            assertThat(figures.now().items()).isEqualTo(2);
        });
    }

    @Test
    void values_at_a_day_and_what_receipts_cost_are_refused() {
        inCompanyWith(allButCosts(), () -> {
            var main = given.main().warehouse();
            assertThatThrownBy(() -> levels.at(companies.today())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(levels::now).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> stories.receipts(dear, main)).isInstanceOf(AccessDeniedException.class);
            assertThat(stories.moves(dear, main, companies.today())).hasSize(1);
        });
    }

    @Test
    void who_does_not_see_a_cost_does_not_lose_it_either() {
        var stored = new GoodsMovement[1];
        inCompany(() -> stored[0] = movements.save(GoodsMovement.draft(
                        Kind.RECEIPT, companies.today(), given.main().warehouse())
                .with(List.of(line(dear, "400.00"), line(cheap, "0.30")))));
        inCompanyWith(allButCosts(), () -> {
            var seen = movements.get(stored[0].id());
            assertThat(seen.lines()).extracting(MovementLine::costPrice).containsOnlyNulls();
            var more = seen.with(
                    seen.lines().stream().map(line -> line.of(pieces("3"))).toList());
            assertThat(movements.save(more).lines())
                    .extracting(MovementLine::costPrice)
                    .containsOnlyNulls();
            var posted = service.post(movements.get(stored[0].id()));
            assertThat(posted.lines()).extracting(MovementLine::costPrice).containsOnlyNulls();
            assertThat(changes(stored[0].id())).doesNotContain("400");
        });
        inCompany(() -> {
            assertThat(given.stock(dear)).isEqualTo("5 2100.00");
            assertThat(given.stock(cheap)).isEqualTo("8 1.90");
            assertThat(changes(stored[0].id())).contains("400");
        });
    }

    private String changes(long movement) {
        return trail.of(GoodsMovement.DOCUMENT, movement).toString();
    }

    private MovementLine line(long item, String cost) {
        var choice = items.choice(item).orElseThrow();
        return new MovementLine(
                item,
                choice.number(),
                choice.name(),
                BigDecimal.ONE,
                choice.unitId(),
                choice.unit(),
                new BigDecimal(cost),
                null,
                "",
                "",
                null,
                BigDecimal.ONE);
    }

    @Test
    void screens_have_no_column_and_no_tile_for_it() {
        try (var screens = new Screens(application)) {
            assertThat(picture(screens, names.permissions(), "inventory/stocks"))
                    .contains("901.00");
            screens.leave();
            for (var path : List.of("inventory/stocks", "inventory/moves", "inventory/stocks/" + dear, "")) {
                assertThat(picture(screens, allButCosts(), path))
                        .as(path)
                        .doesNotContain("901.00")
                        .doesNotContain("900.00");
                screens.leave();
            }
        }
    }

    /** What the screen shows, and what its grids would fetch for screen and export. */
    private String picture(Screens screens, Iterable<String> permissions, String path) {
        var may = new HashSet<String>();
        permissions.forEach(may::add);
        var window = screens.of(
                new SignedIn(1, "somebody", "Some Body", "en", company.id(), company.name(), may, false, ""));
        Screens.goTo(window, path);
        return Screens.picture(UI.getCurrent())
                + Screens.rows(UI.getCurrent()).map(Object::toString).toList();
    }
}
