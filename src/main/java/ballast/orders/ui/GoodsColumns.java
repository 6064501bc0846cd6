package ballast.orders.ui;

import ballast.platform.ui.LineGrid;
import ballast.platform.ui.Option;
import ballast.platform.ui.Words;
import ballast.sales.InvoiceLine;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import java.math.BigDecimal;
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
                        desk.taxes()::find,
                        (line, option) -> with.apply(
                                line, goods.apply(line).taxed(desk.taxes().get(option.id()))))
                .computed("net", line -> Words.amount(goods.apply(line).net(head.currency())));
        if (desk.knowsCosts()) {
            grid.computed("margin", line -> Margin.of(goods.apply(line), cost.apply(line), head));
        }
    }

    private L pick(L line, Option option) {
        var picked = desk.pick(goods.apply(line), option, head.currency(), head.rate());
        return costing.apply(with.apply(line, picked), desk.cost(picked));
    }
}
