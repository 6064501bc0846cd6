package ballast.payables.ui;

import ballast.payables.Bill;
import ballast.payables.Bill.Kind;
import ballast.payables.BillLine;
import ballast.platform.ui.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What stands under the lines of a bill. */
final class BillTotals {

    private BillTotals() {}

    static List<String> of(List<BillLine> lines, String currency) {
        var bill = Bill.draft(Kind.BILL, null, LocalDate.EPOCH, currency).with(lines);
        var totals = new ArrayList<String>();
        totals.add(Words.t("payables.bill.net"));
        totals.add(Words.money(bill.net()));
        for (var tax : bill.taxes()) {
            if (tax.rate().rate().signum() != 0) {
                totals.add(Words.t("payables.bill.vat", Words.plain(tax.rate().rate()), Words.amount(tax.net())));
                totals.add(Words.money(tax.rate().charged(tax.net())));
            }
        }
        totals.add(Words.t("payables.bill.gross"));
        totals.add(Words.money(bill.gross()));
        return totals;
    }
}
