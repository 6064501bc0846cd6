package ballast.payables.ui;

import ballast.payables.Bill;
import ballast.payables.BillLine;
import ballast.payables.BillLine.Source;
import ballast.platform.ui.LineGrid;
import ballast.platform.ui.Lookup;
import ballast.platform.ui.Words;
import java.io.Serializable;
import java.util.List;

/** The lines of a bill on screen, with its totals: lines of orders, costs of receipts, or accounts. */
final class BillLines implements Serializable {

    private final LineGrid<BillLine> grid = new LineGrid<>(Bill.DOCUMENT, BillLine::blank);
    private String currency = "EUR";

    BillLines(BillDesk desk, Lookup supplier) {
        grid.lookup(
                        "order",
                        BillLines::order,
                        text -> desk.orderLines(supplier.getValue(), text),
                        (line, option) -> desk.pickOrderLine(supplier.getValue(), line, option),
                        line -> line.from(Source.NONE))
                .lookup(
                        "account",
                        line -> line.source().accountNumber(),
                        desk::accounts,
                        BillDesk::pickAccount,
                        line -> line.from(Source.NONE))
                .lookup(
                        "spread",
                        BillLines::spread,
                        BillDesk::spreads,
                        BillDesk::pickSpread,
                        line -> line.from(Source.NONE))
                .text("description", BillLine::description, BillLine::describing)
                .number("quantity", BillLine::quantity, BillLine::of)
                .computed("unit", line -> line.what().unitName())
                .price("price", BillLine::price, BillLine::at)
                .number("discount", BillLine::discount, BillLine::less)
                .lookup(
                        "tax",
                        line -> line.tax().code(),
                        desk::taxCodes,
                        (line, option) -> line.taxed(desk.tax(option.id())))
                .computed("net", line -> Words.amount(line.net(currency)))
                .totals(all -> BillTotals.of(all, currency));
    }

    LineGrid<BillLine> grid() {
        return grid;
    }

    void currency(String code) {
        if (code != null && !code.equals(currency)) {
            currency = code;
            grid.setValue(List.copyOf(grid.getValue()));
        }
    }

    private static String order(BillLine line) {
        return line.source().orderLine() == null ? "" : line.what().number();
    }

    private static String spread(BillLine line) {
        var spread = line.source().spread();
        return spread == null ? "" : Words.t("payables.bill.spread", spread);
    }
}
