package ballast.warehousing.ui;

import ballast.platform.ui.LineGrid;
import ballast.platform.ui.Words;
import ballast.warehousing.GoodsMovement;
import ballast.warehousing.MovementLine;

/** The lines of a goods movement on screen. */
final class MovementLines {

    private MovementLines() {}

    static LineGrid<MovementLine> grid(MovementDesk desk) {
        return new LineGrid<>(GoodsMovement.DOCUMENT, MovementLine::blank)
                .lookup("item", MovementLine::itemNumber, desk::items, desk::pick)
                .computed("name", MovementLine::itemName)
                .number("quantity", MovementLine::quantity, MovementLine::of)
                .lookup(
                        "unit",
                        MovementLine::unitName,
                        desk::units,
                        (line, option) -> line.in((int) option.id(), option.text()))
                .text(
                        "costPrice",
                        line -> line.costPrice() == null ? "" : Words.price(line.costPrice()),
                        (line, text) -> line.costing(text.isBlank() ? null : Words.parse(text)))
                .lookup(
                        "bin",
                        MovementLine::binCode,
                        desk.warehouses()::bins,
                        (line, option) -> line.at((int) option.id(), option.text()))
                .text("lot", MovementLine::lot, (line, text) -> line.lot(text.strip()));
    }
}
