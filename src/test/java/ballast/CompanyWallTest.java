package ballast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import ballast.demo.GivenHistory;
import ballast.given.DatabaseTest;
import ballast.given.Screens;
import ballast.platform.company.Company;
import ballast.platform.search.Search;
import ballast.platform.security.Acting;
import ballast.platform.security.SignedIn;
import ballast.platform.text.Labels;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody who may do everything in one company sees nothing of another: no row, no hit, no address. */
@NullUnmarked
class CompanyWallTest extends DatabaseTest {

    private static final Set<String> OF_THE_INSTALLATION = Set.of("administration/users", "administration/roles");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Labels labels;

    @Autowired
    private Search search;

    @Autowired
    private GivenHistory history;

    private Screens screens;
    private Company neighbour;

    @BeforeEach
    void twoCompanies() {
        screens = new Screens(application);
        neighbour = companies.found(Company.founded("Nachbar " + company.id(), "DE", "EUR", "en"));
        inCompany(history::live);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void the_neighbour_finds_no_row_no_hit_and_no_address() {
        no_row();
        no_hit();
        no_address();
    }

    /** Whatever the statement, in every table that belongs to companies. */
    private void no_row() {
        var tables = transaction.execute(status -> db.select(
                        field("table_schema", String.class), field("table_name", String.class))
                .from("information_schema.columns")
                .where("column_name = 'company_id' and table_schema not in ('information_schema', 'pg_catalog')")
                .fetch());
        assertThat(tables).hasSizeGreaterThan(30);
        var foreign = new TreeMap<String, Integer>();
        var own = new TreeSet<String>();
        tables.forEach(row -> {
            var table = table(name(row.value1(), row.value2()));
            var companyId = field(name("company_id"), Integer.class);
            Acting.as(boss(neighbour), () -> foreign.put(table.toString(), rows(table, companyId.eq(company.id()))));
            Acting.as(boss(company), () -> {
                if (rows(table, companyId.eq(company.id())) > 0) {
                    own.add(row.value2());
                }
            });
        });
        assertThat(own).contains("invoice", "journal_line", "party", "item", "open_item", "payment", "change");
        // who may work where is the installation's, read before there is a company; its administrators keep it
        foreign.remove("\"platform\".\"user_role\"");
        assertThat(foreign.values()).containsOnly(0);
    }

    private int rows(org.jooq.Table<?> table, org.jooq.Condition condition) {
        return transaction.execute(status ->
                db.select(count()).from(table).where(condition).fetchSingle().value1());
    }

    private void no_hit() {
        for (var words : List.of("GmbH", "SI-2", "Chair", "Desk")) {
            Acting.as(
                    boss(company),
                    () -> assertThat(search.find(boss(company), words))
                            .as(words)
                            .isNotEmpty());
            Acting.as(
                    boss(neighbour),
                    () -> assertThat(search.find(boss(neighbour), words))
                            .as(words)
                            .isEmpty());
        }
    }

    private void no_address() {
        var records = records();
        var window = screens.of(boss(neighbour));
        var seen = new TreeMap<String, String>();
        var listed = new HashSet<Object>();
        records.forEach((path, view) -> {
            var shown = Screens.goTo(window, path);
            if (shown.equals(view)) {
                seen.put(path, shown.getSimpleName());
            }
            Screens.goTo(window, path.replaceFirst("/\\d+$", ""));
            Screens.rows(UI.getCurrent())
                    .map(row -> path.replaceFirst("\\d+$", "") + Screens.id(row))
                    .forEach(listed::add);
        });
        assertThat(seen).isEmpty();
        assertThat(listed).doesNotContainAnyElementsOf(records.keySet());
        screens.leave();
    }

    /** One address of each document of the company, with its view. */
    private Map<String, Class<?>> records() {
        var window = screens.of(boss(company));
        var records = RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .filter(route -> route.getTemplate().endsWith("/:id"))
                .filter(route -> !OF_THE_INSTALLATION.contains(list(route)))
                .collect(Collectors.<RouteData, String, Class<?>>toMap(
                        route -> Screens.firstRow(window, list(route)), RouteData::getNavigationTarget));
        records.forEach((path, view) -> assertThat(Screens.goTo(window, path)).isEqualTo(view));
        screens.leave();
        var none = records.keySet().stream().filter(path -> path.endsWith("/0")).collect(Collectors.toSet());
        assertThat(none).isEmpty();
        return records;
    }

    private static String list(RouteData route) {
        return route.getTemplate().replace("/:id", "");
    }

    private SignedIn boss(Company of) {
        return new SignedIn(
                1, "somebody", "Some Body", "en", of.id(), of.name(), Set.copyOf(labels.permissions()), false, "");
    }
}
