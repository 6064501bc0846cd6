package ballast.orders.ui;

import ballast.platform.money.Money;
import ballast.platform.ui.Words;
import ballast.sales.Invoice;
import java.util.ArrayList;
import java.util.List;

/** What the lines of a quotation or an order come to. */
final class GoodsTotals {

    private GoodsTotals() {}

    /** Label and amount in turn. */
    static List<String> of(Invoice sum) {
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
