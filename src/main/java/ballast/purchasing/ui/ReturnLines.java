package ballast.purchasing.ui;

import ballast.platform.ui.LineGrid;
import ballast.platform.ui.Option;
import ballast.platform.ui.Words;
import ballast.purchasing.ReceiptLine.Place;
import ballast.purchasing.ReturnLine;
import ballast.purchasing.SupplierReturn;
import ballast.purchasing.SupplierReturnService;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/** The lines of a return to a supplier on screen. */
final class ReturnLines implements Serializable {

    private final LineGrid<ReturnLine> grid = new LineGrid<>(SupplierReturn.DOCUMENT, ReturnLine::blank);
    private final SupplierReturnService service;
    private long order;

    ReturnLines(BuyingDesk desk, SupplierReturnService service) {
        this.service = service;
        grid.lookup("item", line -> line.what().number(), this::find, this::pick)
                .computed("description", ReturnLine::description)
                .computed("open", line -> Words.plain(line.open()))
                .number("quantity", ReturnLine::quantity, ReturnLine::of)
                .computed("unit", line -> line.what().unitName())
                .price("price", ReturnLine::price, (line, price) -> line.at(price))
                .lookup(
                        "bin",
                        line -> line.place().binCode(),
                        desk.warehouses()::bins,
                        (line, option) -> line.at(new Place(
                                (int) option.id(), option.text(), line.place().lot())))
                .text(
                        "lot",
                        line -> line.place().lot(),
                        (line, text) -> line.at(
                                new Place(line.place().bin(), line.place().binCode(), text.strip())));
    }

    LineGrid<ReturnLine> grid() {
        return grid;
    }

    void of(SupplierReturn shown) {
        order = shown.order();
    }

    private List<Option> find(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return service.returnable(order).stream()
                .filter(line -> (line.what().number() + " " + line.description())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .map(line -> new Option(
                        line.orderLine(), line.what().number() + " " + line.description(), Words.plain(line.open())))
                .toList();
    }

    private ReturnLine pick(ReturnLine line, Option option) {
        return service.returnable(order).stream()
                .filter(one -> one.orderLine() == option.id())
                .findFirst()
                .map(one -> one.of(line.quantity()))
                .orElse(line);
    }
}
