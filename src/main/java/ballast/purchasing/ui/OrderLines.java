package ballast.purchasing.ui;

import ballast.platform.money.Money;
import ballast.platform.ui.Dates;
import ballast.platform.ui.LineGrid;
import ballast.platform.ui.Lookup;
import ballast.platform.ui.Option;
import ballast.platform.ui.Words;
import ballast.purchasing.ItemInUnit;
import ballast.purchasing.PurchaseLine;
import ballast.purchasing.PurchaseOrder;
import ballast.purchasing.SupplierPrices;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** The lines of an order to a supplier on screen, with its totals; a known price of the supplier comes with the item. */
final class OrderLines implements Serializable {

    private final LineGrid<PurchaseLine> grid = new LineGrid<>(PurchaseOrder.DOCUMENT, PurchaseLine::blank);
    private final BuyingDesk desk;
    private final SupplierPrices prices;
    private final Lookup supplier;
    private String currency = "EUR";

    OrderLines(BuyingDesk desk, SupplierPrices prices, Lookup supplier) {
        this.desk = desk;
        this.prices = prices;
        this.supplier = supplier;
        grid.lookup("item", line -> line.what().number(), desk::items, this::pick)
                .text("description", PurchaseLine::description, PurchaseLine::describing)
                .text("partNumber", PurchaseLine::partNumber, PurchaseLine::named)
                .number("quantity", PurchaseLine::quantity, PurchaseLine::of)
                .lookup(
                        "unit",
                        line -> line.what().unitName(),
                        desk::units,
                        (line, option) -> line.of(desk.in(line.what(), option)))
                .price("price", PurchaseLine::price, PurchaseLine::at)
                .number("discount", PurchaseLine::discount, PurchaseLine::less)
                .lookup(
                        "tax",
                        line -> line.tax().code(),
                        desk::taxCodes,
                        (line, option) -> line.taxed(desk.tax(option.id())))
                .text(
                        "dueOn",
                        line -> line.dueOn() == null ? "" : line.dueOn().toString(),
                        (line, text) -> line.due(text.isBlank() ? null : Dates.parse(text)))
                .computed("net", line -> Words.amount(line.net(currency)))
                .computed("progress", OrderLines::progress)
                .totals(this::totals);
    }

    LineGrid<PurchaseLine> grid() {
        return grid;
    }

    void currency(String code) {
        if (code != null && !code.equals(currency)) {
            currency = code;
            grid.setValue(List.copyOf(grid.getValue()));
        }
    }

    private PurchaseLine pick(PurchaseLine line, Option option) {
        var item = desk.item(option.id());
        var picked = line.of(ItemInUnit.of(item)).describing(item.name()).taxed(BuyingDesk.tax(item));
        var party = supplier.getValue();
        return party == null
                ? picked
                : prices.best(
                                party,
                                item.id(),
                                line.quantity(),
                                desk.companies().today())
                        .filter(price -> price.unit() != null && price.unit() == item.unitId())
                        .map(price -> picked.at(price.price())
                                .named(price.partNumber())
                                .due(desk.companies().today().plusDays(price.leadDays())))
                        .orElse(picked);
    }

    /** Received and billed, in the line's unit. */
    private static String progress(PurchaseLine line) {
        var done = line.progress();
        return line.id() == 0
                ? ""
                : Words.plain(line.what().shown(done.received())) + " / "
                        + Words.plain(line.what().shown(done.billed())) + (done.closed() ? " ■" : "");
    }

    private List<String> totals(List<PurchaseLine> lines) {
        var order = PurchaseOrder.draft(null, LocalDate.EPOCH, null, currency).with(lines);
        return List.of(
                Words.t("purchasing.purchase_order.net"),
                money(order.net()),
                Words.t("purchasing.purchase_order.vat"),
                money(order.tax()),
                Words.t("purchasing.purchase_order.gross"),
                money(order.gross()));
    }

    private static String money(Money amount) {
        return Words.money(amount);
    }
}
