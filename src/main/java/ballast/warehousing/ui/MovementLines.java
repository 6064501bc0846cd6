package ballast.warehousing.ui;

import ballast.inventory.InventoryPermissions;
import ballast.platform.problem.RuleViolation;
import ballast.platform.scan.Scanned;
import ballast.platform.ui.CurrentUser;
import ballast.platform.ui.Dates;
import ballast.platform.ui.LineGrid;
import ballast.platform.ui.Words;
import ballast.warehousing.GoodsMovement;
import ballast.warehousing.MovementLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Objects;

/** The lines of a goods movement on screen. */
final class MovementLines {

    private MovementLines() {}

    static LineGrid<MovementLine> grid(MovementDesk desk) {
        var grid = new LineGrid<>(GoodsMovement.DOCUMENT, MovementLine::blank)
                .lookup("item", MovementLine::itemNumber, desk::items, desk::pick)
                .computed("name", MovementLine::itemName)
                .number("quantity", MovementLine::quantity, MovementLine::of)
                .lookup("unit", MovementLine::unitName, desk::units, desk::inUnit)
                .computed("stocked", MovementLines::stocked)
                .lookup(
                        "bin",
                        MovementLine::binCode,
                        desk.warehouses()::bins,
                        (line, option) -> line.at((int) option.id(), option.text()))
                .text("lot", MovementLine::lot, (line, text) -> line.lot(text.strip()))
                .text(
                        "expiresOn",
                        line -> line.expiresOn() == null ? "" : line.expiresOn().toString(),
                        (line, text) -> line.expiring(text.isBlank() ? null : Dates.parse(text)));
        return CurrentUser.may(InventoryPermissions.COST_READ)
                ? grid.text(
                        "costPrice",
                        line -> line.costPrice() == null ? "" : Words.price(line.costPrice()),
                        (line, text) -> line.costing(text.isBlank() ? null : Words.parse(text)))
                : grid;
    }

    /** One piece more of what was scanned, in a line of its own unless it stands there already. */
    static void scanned(LineGrid<MovementLine> grid, MovementDesk desk, String code) {
        var scanned = Scanned.of(code);
        var found = desk.scanned(scanned.code())
                .orElseThrow(() -> new RuleViolation("scanned_code_is_known", scanned.code()));
        var lines = new ArrayList<>(grid.getValue());
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (Objects.equals(line.item(), found.id()) && line.lot().equals(scanned.lot())) {
                lines.set(i, line.of(line.quantity().add(BigDecimal.ONE)));
                grid.setValue(lines);
                return;
            }
        }
        lines.removeIf(line -> line.item() == null);
        lines.add(desk.pick(MovementLine.blank(), found).lot(scanned.lot()).expiring(scanned.expiresOn()));
        grid.setValue(lines);
    }

    /** So many of the item's own unit, where another is moved. */
    private static String stocked(MovementLine line) {
        return line.factor().compareTo(BigDecimal.ONE) == 0
                ? ""
                : "= " + Words.plain(line.quantity().multiply(line.factor()));
    }
}
