package ballast.sales.ui;

import ballast.catalog.Items;
import ballast.platform.money.Money;
import ballast.platform.ui.LineGrid;
import ballast.platform.ui.Words;
import ballast.sales.Invoice;
import ballast.sales.Invoice.Kind;
import ballast.sales.InvoiceLine;
import ballast.sales.TaxRate;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The lines of an invoice on screen, with its totals. */
final class InvoiceLines implements Serializable {

    private final LineGrid<InvoiceLine> grid = new LineGrid<>("sales.invoice", InvoiceLine::blank);
    private String currency = "EUR";

    InvoiceLines(InvoiceDesk desk) {
        grid.lookup("item", InvoiceLine::itemNumber, desk::items, (line, option) -> of(desk.item(option.id()), line))
                .text("description", InvoiceLine::description, InvoiceLine::describing)
                .number("quantity", InvoiceLine::quantity, InvoiceLine::of)
                .computed("unit", InvoiceLine::unitCode)
                .price("price", InvoiceLine::price, InvoiceLine::at)
                .number("discount", InvoiceLine::discount, InvoiceLine::less)
                .lookup(
                        "tax",
                        line -> line.tax().code(),
                        desk::taxCodes,
                        (line, option) -> line.taxed(desk.taxCode(option.id())))
                .computed("net", line -> Words.amount(line.net(currency)))
                .totals(this::totals);
    }

    LineGrid<InvoiceLine> grid() {
        return grid;
    }

    void currency(String code) {
        if (code != null && !code.equals(currency)) {
            currency = code;
            grid.setValue(List.copyOf(grid.getValue()));
        }
    }

    private static InvoiceLine of(Items.Choice item, InvoiceLine line) {
        return new InvoiceLine(
                item.id(),
                item.number(),
                item.postingGroupId(),
                item.name(),
                line.quantity(),
                item.unitId(),
                item.unit(),
                item.salesPrice(),
                line.discount(),
                new TaxRate(
                        item.taxCodeId(),
                        item.taxCode(),
                        item.taxRate(),
                        item.taxCategory().name()),
                InvoiceLine.Origin.NONE);
    }

    private List<String> totals(List<InvoiceLine> lines) {
        var invoice =
                Invoice.draft(Kind.INVOICE, null, LocalDate.EPOCH, currency).with(lines);
        var totals = new ArrayList<String>();
        add(totals, Words.t("sales.invoice.net"), invoice.net());
        for (var tax : invoice.taxes()) {
            if (tax.rate().rate().compareTo(BigDecimal.ZERO) != 0) {
                add(
                        totals,
                        Words.t("sales.invoice.vat", Words.plain(tax.rate().rate()), Words.amount(tax.net())),
                        tax.tax());
            }
        }
        add(totals, Words.t("sales.invoice.gross"), invoice.gross());
        return totals;
    }

    private static void add(List<String> totals, String label, Money amount) {
        totals.add(label);
        totals.add(Words.money(amount));
    }
}
