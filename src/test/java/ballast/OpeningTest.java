package ballast;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.accounting.CountedStatements;
import ballast.given.DatabaseTest;
import ballast.given.Screens;
import ballast.given.Trade;
import ballast.platform.security.SignedIn;
import ballast.platform.text.Labels;
import ballast.platform.ui.kpi.KpiSource;
import ballast.sales.InvoiceService;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What opening a screen asks of the database: queries, the one that tells a transaction its scope left out. */
@NullUnmarked
class OpeningTest extends DatabaseTest {

    private static final int OF_A_LIST = 3;
    private static final int OF_A_DOCUMENT = 4;

    @Autowired
    ApplicationContext application;

    @Autowired
    Labels labels;

    @Autowired
    CountedStatements statements;

    @Autowired
    Trade trade;

    @Autowired
    InvoiceService invoices;

    private Screens screens;

    @BeforeEach
    void open() {
        screens = new Screens(application);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void a_list_asks_at_most_three_times_and_a_document_four() {
        inCompany(() -> {
            var lines = List.of(trade.line(trade.item("DESK", "100.00", "S19"), "1", "0"));
            var term = trade.term("2T10N30");
            invoices.post(trade.invoice(trade.customer("Flow AG"), LocalDate.of(2026, 2, 2), term, lines));
        });
        var window = screens.of(new SignedIn(
                1,
                "somebody",
                "Some Body",
                "en",
                company.id(),
                company.name(),
                Set.copyOf(labels.permissions()),
                false,
                ""));
        var wrong = new ArrayList<String>();
        for (var route : RouteConfiguration.forApplicationScope().getAvailableRoutes()) {
            var path = path(window, route);
            var asked = asked(window, path);
            if (asked > most(route)) {
                wrong.add(path + ": " + asked);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** The workspace asks once for the figures of each module, for its chart, and for what the user left unsaved. */
    private int most(RouteData route) {
        return route.getTemplate().isEmpty()
                ? application.getBeansOfType(KpiSource.class).size() + 2
                : route.getTemplate().endsWith("/:id") ? OF_A_DOCUMENT : OF_A_LIST;
    }

    private static String path(BrowserlessUIContext window, RouteData route) {
        var template = route.getTemplate();
        return template.endsWith("/:id") ? Screens.firstRow(window, template.replace("/:id", "")) : template;
    }

    /** As it is all day: what is kept for ten seconds, such as the company's name, may have to be read in one of the tries. */
    private int asked(BrowserlessUIContext window, String path) {
        return IntStream.range(0, 3)
                .map(once -> {
                    Screens.goTo(window, "account");
                    return statements.of(() -> Screens.goTo(window, path)) - 1;
                })
                .min()
                .orElseThrow();
    }
}
