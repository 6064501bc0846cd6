package ballast.purchasing.ui;

import ballast.platform.ui.Dates;
import ballast.platform.ui.LineGrid;
import ballast.platform.ui.Words;
import ballast.purchasing.GoodsReceipt;
import ballast.purchasing.ReceiptLine;
import ballast.purchasing.ReceiptLine.Place;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The lines of a goods receipt on screen: how much came of what is still expected. */
final class ReceiptLines {

    private ReceiptLines() {}

    static LineGrid<ReceiptLine> grid(BuyingDesk desk) {
        return new LineGrid<>(GoodsReceipt.DOCUMENT, ReceiptLine::blank)
                .fixed()
                .computed("item", line -> line.what().number())
                .computed("description", ReceiptLine::description)
                .computed("open", line -> Words.plain(line.open()))
                .number("quantity", ReceiptLine::quantity, ReceiptLine::of)
                .lookup(
                        "unit",
                        line -> line.what().unitName(),
                        desk::units,
                        (line, option) -> line.in(desk.in(line.what(), option)))
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
                                new Place(line.place().bin(), line.place().binCode(), text.strip())))
                .text(
                        "expiresOn",
                        line -> line.expiresOn() == null ? "" : line.expiresOn().toString(),
                        (line, text) -> line.expiring(text.isBlank() ? null : Dates.parse(text)))
                .text(
                        "weight",
                        line -> shown(line.weight()),
                        (line, text) -> line.weighing(text.isBlank() ? null : Words.parse(text)));
    }

    private static String shown(@Nullable BigDecimal number) {
        return number == null ? "" : Words.plain(number);
    }
}
