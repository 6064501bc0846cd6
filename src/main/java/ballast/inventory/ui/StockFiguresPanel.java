package ballast.inventory.ui;

import ballast.inventory.StockLevels;
import ballast.inventory.StockLevels.Row;
import ballast.platform.company.Companies;
import ballast.platform.ui.Words;
import ballast.platform.ui.explain.Figure;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import org.springframework.stereotype.Component;

/** What there is of an item, warehouse by warehouse; each figure explains itself. */
@Component
class StockFiguresPanel {

    private final StockLevels levels;
    private final StockExplanations explanations;
    private final Companies companies;

    StockFiguresPanel(StockLevels levels, StockExplanations explanations, Companies companies) {
        this.levels = levels;
        this.explanations = explanations;
        this.companies = companies;
    }

    void show(Div place, long item) {
        place.removeAll();
        List<Row> rows = item == 0 ? List.of() : levels.of(item);
        rows.forEach(row -> place.add(card(row)));
        place.setVisible(!rows.isEmpty());
    }

    private Div card(Row row) {
        var today = companies.today();
        var figures = new Div(
                new Figure(label("onHand"), Words.plain(row.onHand()), () -> explanations.onHand(row, today)),
                new Figure(label("reserved"), Words.plain(row.reserved()), () -> explanations.reserved(row)),
                new Figure(label("available"), Words.plain(row.available()), () -> explanations.available(row)));
        if (row.value() != null) {
            figures.add(new Figure(label("value"), Words.money(row.value()), () -> explanations.cost(row)));
        }
        figures.addClassName("figures");
        var card = new Div(new H3(row.warehouse() + "  " + row.unit()), figures);
        card.addClassName("panel");
        return card;
    }

    private static String label(String key) {
        return Words.t("inventory.stock." + key);
    }
}
