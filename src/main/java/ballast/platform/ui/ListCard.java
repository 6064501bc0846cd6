package ballast.platform.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;

/** A row of a list as a card for a phone: what it is, its amount, its status. */
final class ListCard {

    private static final String TEMPLATE =
            "<div class=\"card\"><div class=\"card-line\"><b>${item.name}</b><span>${item.amount}</span></div>"
                    + "<div class=\"card-line\"><span class=\"card-detail\">${item.detail}</span>"
                    + "<span class=\"badge ${item.css}\">${item.status}</span></div></div>";

    private ListCard() {}

    static <R> LitRenderer<R> of(List<ListColumn<R>> columns) {
        return LitRenderer.<R>of(TEMPLATE)
                .withProperty("name", row -> text(columns, row, false, 0))
                .withProperty("detail", row -> text(columns, row, false, 1) + "  " + text(columns, row, false, 2))
                .withProperty("amount", row -> text(columns, row, true, 0))
                .withProperty("status", row -> status(columns, row, false))
                .withProperty("css", row -> status(columns, row, true));
    }

    private static <R> String text(List<ListColumn<R>> columns, R row, boolean number, int index) {
        return columns.stream()
                .filter(column -> column.number == number && column.statusPrefix == null)
                .map(column -> column.text(row))
                .filter(text -> !text.isEmpty())
                .skip(index)
                .findFirst()
                .orElse("");
    }

    private static <R> String status(List<ListColumn<R>> columns, R row, boolean css) {
        return columns.stream()
                .filter(column -> column.statusPrefix != null)
                .findFirst()
                .map(column -> css ? column.css(row) : column.text(row))
                .orElse("");
    }
}
