package ballast.payables;

import ballast.accounting.AccountDetermination.Accounts;
import ballast.accounting.AccountDetermination.Purpose;
import ballast.accounting.AccountRef;
import ballast.accounting.JournalEntry;
import ballast.accounting.JournalEntry.Claim;
import ballast.accounting.JournalEntry.Line;
import ballast.parties.PaymentTerm.Schedule;
import ballast.platform.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bill as a journal entry: what is received, costs, disputes and VAT against payables, debits first. Every line is
 * converted on its own and the payable is their sum, so that nothing is left for a rounding account.
 */
final class BillPosting {

    private record Side(AccountRef account, int tax) {}

    private final Bill bill;
    private final Accounts accounts;
    private final String ledger;
    private final int sign;
    private final Map<Side, Line> sums = new LinkedHashMap<>();

    /** @param sign -1 for a bill that is taken back */
    BillPosting(Bill bill, Accounts accounts, String ledger, int sign) {
        this.bill = bill;
        this.accounts = accounts;
        this.ledger = ledger;
        this.sign = sign * bill.sign();
    }

    /** @param closing what the payable comes to in ledger currency, or null for the sum of the other lines */
    JournalEntry entry(
            LocalDate on,
            String number,
            String supplier,
            long id,
            List<Charge> charges,
            List<Line> stock,
            Schedule schedule,
            @Nullable Money closing,
            UUID command) {
        var lines = goods(charges, stock);
        charges.stream()
                .filter(charge -> charge.direct() != null)
                .forEach(charge -> add(
                        Objects.requireNonNull(charge.direct()).account(),
                        Objects.requireNonNull(charge.direct()).amount(),
                        charge.line().tax().id()));
        taxes();
        lines.addAll(flushed());
        if (closing != null) {
            absorb(lines, closing);
        }
        lines.addAll(payables(lines, schedule));
        return entry(on, number, supplier, id, lines, command);
    }

    /** What was in dispute is received after all: nothing is owed that was not owed before. */
    JournalEntry arrived(LocalDate on, String supplier, List<Charge> charges, List<Line> stock) {
        var lines = goods(charges, stock);
        lines.addAll(flushed());
        return entry(on, Objects.requireNonNull(bill.number()), supplier, bill.id(), lines, UUID.randomUUID());
    }

    private JournalEntry entry(LocalDate on, String number, String supplier, long id, List<Line> lines, UUID command) {
        var sorted = lines.stream()
                .sorted((a, b) ->
                        Boolean.compare(a.ledger().signum() < 0, b.ledger().signum() < 0))
                .toList();
        return new JournalEntry("PUR", on, bill.documentOn(), number, supplier, Bill.DOCUMENT, id, sorted, command);
    }

    /** What was received, what it costs more, and what is in dispute. */
    private List<Line> goods(List<Charge> charges, List<Line> stock) {
        var purpose = bill.about().returned() == null ? Purpose.GOODS_RECEIVED : Purpose.SUPPLIER_RETURNS;
        charges.forEach(charge -> add(
                accounts.of(purpose, charge.line().what().postingGroup()),
                charge.released(),
                charge.line().tax().id()));
        var lines = new ArrayList<>(flushed());
        lines.addAll(TaxedStock.lines(stock, charges));
        charges.forEach(charge -> add(
                accounts.of(Purpose.SUPPLIER_DISPUTES),
                charge.disputed(),
                charge.line().tax().id()));
        return lines;
    }

    private void taxes() {
        for (var tax : bill.taxes()) {
            var own = tax.tax().atRate(bill.rate(), ledger);
            var code = tax.rate().id();
            add(accounts.inputTax(code), signed(own), code);
            if (tax.rate().isReverseCharge()) {
                add(accounts.outputTax(code), signed(own.negate()), code);
            }
        }
    }

    private void add(AccountRef account, Money amount, int tax) {
        var foreign = amount.currency().equals(bill.currency())
                ? amount
                : Money.round(amount.amount().multiply(bill.rate()), bill.currency());
        sums.merge(
                new Side(account, tax),
                Line.of(account, amount, foreign).taxed(tax),
                (a, b) -> Line.of(
                                account,
                                a.ledger().plus(b.ledger()),
                                a.foreign().plus(b.foreign()))
                        .taxed(tax));
    }

    private List<Line> flushed() {
        var lines =
                sums.values().stream().filter(line -> !line.ledger().isZero()).toList();
        sums.clear();
        return lines;
    }

    private void absorb(List<Line> lines, Money closing) {
        var difference = signed(closing).minus(sum(lines));
        if (!difference.isZero()) {
            var last = lines.removeLast();
            lines.add(new Line(
                    last.account(),
                    last.ledger().plus(difference),
                    last.foreign(),
                    last.claim(),
                    last.taxCode(),
                    last.dimensions(),
                    last.text()));
        }
    }

    private Money sum(List<Line> lines) {
        return lines.stream().map(Line::ledger).reduce(Money.zero(ledger), Money::plus);
    }

    /** One line per instalment, as far as it comes to anything; the early-payment discount is shared out over them. */
    private List<Line> payables(List<Line> lines, Schedule schedule) {
        var payable = accounts.of(Purpose.PAYABLE);
        var weights = schedule.dues().stream().map(due -> due.amount().amount()).toList();
        var owns = sum(lines).negate().split(weights);
        var discount = schedule.discount();
        var discounts = discount == null ? List.<Money>of() : discount.amount().split(weights);
        var all = new ArrayList<Line>();
        for (int i = 0; i < schedule.dues().size(); i++) {
            var due = schedule.dues().get(i);
            var claim = new Claim(
                    Objects.requireNonNull(bill.party()),
                    due.dueOn(),
                    discount == null ? null : discount.lastDay(),
                    discount == null ? null : signed(discounts.get(i)).negate());
            if (!owns.get(i).isZero()) {
                all.add(Line.of(payable, owns.get(i), signed(due.amount()).negate())
                        .owedBy(claim));
            }
        }
        return all;
    }

    private Money signed(Money amount) {
        return sign > 0 ? amount : amount.negate();
    }
}
