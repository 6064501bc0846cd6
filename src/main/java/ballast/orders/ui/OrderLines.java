package ballast.orders.ui;

import ballast.orders.OrderedLine;
import ballast.orders.SalesOrder;
import ballast.platform.ui.LineGrid;
import ballast.platform.ui.Words;

/** The lines of an order on screen, and how far each got. */
final class OrderLines {

    private OrderLines() {}

    static LineGrid<OrderedLine> grid(OrderDesk desk, TradeDesk trade, TradeHead head) {
        var lines = new LineGrid<OrderedLine>(SalesOrder.DOCUMENT, OrderedLine::blank);
        new GoodsColumns<>(
                        trade, head, OrderedLine::goods, OrderedLine::with, OrderedLine::unitCost, OrderedLine::costing)
                .addTo(lines);
        return lines.lookup(
                        "warehouse",
                        OrderedLine::warehouseCode,
                        desk::warehouses,
                        (line, option) ->
                                line.from((int) option.id(), option.text().split(" ", 2)[0]))
                .computed("delivered", line -> Words.plain(line.progress().delivered()))
                .computed("invoiced", line -> Words.plain(line.progress().invoiced()))
                .totals(all -> GoodsTotals.of(SalesOrder.draft(null, desk.today(), head.currency())
                        .with(all)
                        .sum()));
    }
}
