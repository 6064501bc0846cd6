package ballast.inventory.ui;

import ballast.inventory.trace.StockStories.Lying;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;

/** Where an item lies, in the order in which it goes out: what expires first comes first. */
final class StockPlaces extends Div {

    void show(List<Lying> places) {
        removeAll();
        setVisible(!places.isEmpty());
        var table = new NativeTable();
        table.addClassName("panel-table");
        var head = new NativeTableRow();
        Stream.of("warehouse", "bin", "lot", "expiresOn", "quantity", "state")
                .forEach(key -> head.add(new NativeTableHeaderCell(Words.t("inventory.place." + key))));
        table.getHead().add(head);
        places.forEach(place -> table.getBody().add(row(place)));
        var panel = new Div(table);
        panel.addClassName("panel");
        add(new H3(Words.t("inventory.place.list")), panel);
    }

    private static NativeTableRow row(Lying place) {
        Component lot = place.lotId() == null
                ? new Span(place.lot())
                : new Anchor("inventory/lots/" + place.lotId(), place.lot());
        var quantity = new NativeTableCell(Words.plain(place.quantity()));
        quantity.addClassName("number");
        var state = new Span(Words.t("inventory.place.state." + (place.held() ? "held" : "free")));
        state.addClassNames("badge", place.held() ? "badge-failed" : "badge-ok");
        return new NativeTableRow(
                new NativeTableCell(place.warehouse()),
                new NativeTableCell(place.bin()),
                new NativeTableCell(lot),
                new NativeTableCell(Words.date(place.expiresOn())),
                quantity,
                new NativeTableCell(state));
    }
}
