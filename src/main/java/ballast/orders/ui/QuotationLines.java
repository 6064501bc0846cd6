package ballast.orders.ui;

import ballast.orders.Quotation;
import ballast.orders.QuotedLine;
import ballast.platform.ui.LineGrid;
import ballast.platform.ui.Words;

/** The lines of a quotation on screen. */
final class QuotationLines {

    private QuotationLines() {}

    static LineGrid<QuotedLine> grid(TradeDesk desk, TradeHead head) {
        var lines = new LineGrid<QuotedLine>(Quotation.DOCUMENT, QuotedLine::blank);
        new GoodsColumns<>(desk, head, QuotedLine::goods, QuotedLine::with, QuotedLine::unitCost, QuotedLine::costing)
                .addTo(lines);
        return lines.text(
                        "optional",
                        line -> line.optional() ? Words.t("orders.quotation.yes") : "",
                        (line, text) -> line.optional(!text.isBlank()))
                .totals(all -> GoodsTotals.of(Quotation.draft(null, desk.today(), head.currency())
                        .with(all)
                        .sum()));
    }
}
