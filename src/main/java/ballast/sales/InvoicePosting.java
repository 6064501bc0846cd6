package ballast.sales;

import ballast.accounting.AccountDetermination.Accounts;
import ballast.accounting.AccountDetermination.Purpose;
import ballast.accounting.AccountRef;
import ballast.accounting.JournalEntry;
import ballast.accounting.JournalEntry.Claim;
import ballast.accounting.JournalEntry.Line;
import ballast.parties.PaymentTerm.Schedule;
import ballast.platform.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as a journal entry: receivables against revenue and VAT. In a foreign currency every revenue and tax line
 * is converted on its own and the receivable is their sum, so that nothing is left for a rounding account. Only where
 * the receivable is given, since a credit note closes its invoice, the largest revenue line takes the difference.
 */
final class InvoicePosting {

    private record Revenue(AccountRef account, int tax) {}

    private final Invoice invoice;
    private final long id;
    private final String number;
    private final String customer;
    private final String ledger;
    private final List<Line> lines = new ArrayList<>();
    private int revenues;

    /** @param ledger the company's ledger currency */
    InvoicePosting(Invoice invoice, long id, String number, String customer, String ledger) {
        this.invoice = invoice;
        this.id = id;
        this.number = number;
        this.customer = customer;
        this.ledger = ledger;
    }

    /** @param closing what the receivable comes to in ledger currency, or null for the sum of the other lines */
    JournalEntry entry(Accounts accounts, Schedule schedule, @Nullable Money closing) {
        revenue(accounts);
        taxes(accounts);
        if (closing != null) {
            absorb(signed(closing).minus(owed()));
        }
        receivables(accounts, schedule);
        return new JournalEntry(
                "SAL",
                invoice.documentOn(),
                invoice.documentOn(),
                number,
                customer,
                "sales.invoice",
                id,
                lines,
                invoice.command());
    }

    private void revenue(Accounts accounts) {
        var sums = new LinkedHashMap<Revenue, Money>();
        for (var line : invoice.lines()) {
            sums.merge(
                    new Revenue(
                            line.origin().deposit() == null
                                    ? accounts.revenue(line.postingGroup())
                                    : accounts.of(Purpose.CUSTOMER_DEPOSIT),
                            line.tax().id()),
                    line.net(invoice.currency()),
                    Money::plus);
        }
        sums.forEach((revenue, net) -> credit(revenue.account(), net, revenue.tax()));
        revenues = lines.size();
    }

    private void taxes(Accounts accounts) {
        for (var tax : invoice.taxes()) {
            credit(accounts.outputTax(tax.rate().id()), tax.tax(), tax.rate().id());
        }
    }

    private void credit(AccountRef account, Money amount, int taxCode) {
        var foreign = signed(amount.negate());
        var own = foreign.atRate(invoice.rate(), ledger);
        if (!own.isZero()) {
            lines.add(Line.of(account, own, foreign).taxed(taxCode));
        }
    }

    private Money owed() {
        return lines.stream()
                .map(Line::ledger)
                .reduce(Money.zero(ledger), Money::plus)
                .negate();
    }

    private void absorb(Money difference) {
        var largest = lines.stream()
                .limit(revenues)
                .max(Comparator.comparing(line -> line.ledger().abs()))
                .orElseThrow();
        lines.set(
                lines.indexOf(largest),
                new Line(
                        largest.account(),
                        largest.ledger().minus(difference),
                        largest.foreign(),
                        largest.claim(),
                        largest.taxCode(),
                        largest.dimensions(),
                        largest.text()));
    }

    /** One line per instalment, as far as it comes to anything; the early-payment discount is shared out over them. */
    private void receivables(Accounts accounts, Schedule schedule) {
        var receivable = accounts.of(Purpose.RECEIVABLE);
        var weights = schedule.dues().stream().map(due -> due.amount().amount()).toList();
        var owns = owed().split(weights);
        var discount = schedule.discount();
        var discounts = discount == null ? List.<Money>of() : discount.amount().split(weights);
        var all = new ArrayList<Line>();
        for (int i = 0; i < schedule.dues().size(); i++) {
            var due = schedule.dues().get(i);
            var claim = new Claim(
                    Objects.requireNonNull(invoice.party()),
                    due.dueOn(),
                    discount == null ? null : discount.lastDay(),
                    discount == null ? null : signed(discounts.get(i)));
            if (!owns.get(i).isZero()) {
                all.add(Line.of(receivable, owns.get(i), signed(due.amount())).owedBy(claim));
            }
        }
        lines.addAll(0, all);
    }

    private Money signed(Money amount) {
        return invoice.sign() > 0 ? amount : amount.negate();
    }
}
