package ballast.orders.ui;

import ballast.platform.money.Money;
import ballast.platform.ui.LineGrid;
import ballast.platform.ui.Option;
import ballast.platform.ui.Words;
import ballast.sales.Invoice;
import ballast.sales.InvoiceLine;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of goods in the lines of a quotation or an order, and their totals. */
record GoodsColumns<L>(
        TradeDesk desk,
        TradeHead head,
        SerializableFunction<L, InvoiceLine> goods,
        SerializableBiFunction<L, InvoiceLine, L> with,
        SerializableFunction<L, @Nullable BigDecimal> cost,
        SerializableBiFunction<L, @Nullable BigDecimal, L> costing)
        implements Serializable {

    void addTo(LineGrid<L> grid) {
        grid.lookup("item", line -> goods.apply(line).itemNumber(), desk::items, this::pick)
                .text(
                        "description",
                        line -> goods.apply(line).description(),
                        (line, text) -> with.apply(line, goods.apply(line).describing(text)))
                .number(
                        "quantity",
                        line -> goods.apply(line).quantity(),
                        (line, pieces) -> with.apply(line, goods.apply(line).of(pieces)))
                .computed("unit", line -> goods.apply(line).unitCode())
                .price(
                        "price",
                        line -> goods.apply(line).price(),
                        (line, price) -> with.apply(line, goods.apply(line).at(price)))
                .number(
                        "discount",
                        line -> goods.apply(line).discount(),
                        (line, percent) -> with.apply(line, goods.apply(line).less(percent)))
                .lookup(
                        "tax",
                        line -> goods.apply(line).tax().code(),
                        desk::taxCodes,
                        (line, option) -> with.apply(line, goods.apply(line).taxed(desk.taxCode(option.id()))))
                .computed("net", line -> Words.amount(goods.apply(line).net(head.currency())));
        if (desk.knowsCosts()) {
            grid.computed("margin", this::margin);
        }
    }

    private L pick(L line, Option option) {
        var picked = desk.pick(goods.apply(line), option, head.currency(), head.rate());
        return costing.apply(with.apply(line, picked), desk.cost(picked));
    }

    /** Amount and share of the net. */
    private String margin(L line) {
        var unit = cost.apply(line);
        if (unit == null) {
            return "";
        }
        var net = goods.apply(line).net(head.currency());
        var cost = Money.round(unit.multiply(goods.apply(line).quantity()).multiply(head.rate()), head.currency());
        var margin = net.minus(cost);
        var percent = net.isZero()
                ? 0
                : Math.round(100 * margin.amount().doubleValue() / net.amount().doubleValue());
        return Words.amount(margin) + " · " + percent + " %";
    }

    /** Label and amount in turn. */
    static List<String> totals(Invoice sum) {
        var totals = new ArrayList<String>();
        add(totals, Words.t("sales.invoice.net"), sum.net());
        for (var tax : sum.taxes()) {
            if (tax.rate().rate().signum() != 0) {
                add(
                        totals,
                        Words.t("sales.invoice.vat", Words.plain(tax.rate().rate()), Words.amount(tax.net())),
                        tax.tax());
            }
        }
        add(totals, Words.t("sales.invoice.gross"), sum.gross());
        return totals;
    }

    private static void add(List<String> totals, String label, Money amount) {
        totals.add(label);
        totals.add(Words.money(amount));
    }
}
