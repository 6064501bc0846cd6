package ballast.accounting;

import ballast.accounting.AccountDetermination.Accounts;
import ballast.accounting.AccountDetermination.Purpose;
import ballast.accounting.JournalEntry.Claim;
import ballast.accounting.JournalEntry.Line;
import ballast.platform.money.Money;
import ballast.platform.problem.RuleViolation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** From a payment to its journal entry: bank, discounts with their tax, exchange difference, and the party's account. */
final class PaymentPosting {

    /** An item and what the payment settles and discounts of it, on the item's side. */
    record Paid(OpenItem item, Money amount, Money discount, List<DiscountSplit.Tax> taxes) {

        Money ledger() {
            return item.ledgerOf(amount);
        }

        private Money cash() {
            return amount.minus(discount);
        }
    }

    private final Payment payment;
    private final List<Paid> paid;
    private final Accounts accounts;
    private final String ledger;
    private final List<Line> lines = new ArrayList<>();

    private PaymentPosting(Payment payment, List<Paid> paid, Accounts accounts, String ledger) {
        this.payment = payment;
        this.paid = paid;
        this.accounts = accounts;
        this.ledger = ledger;
    }

    /** @param ledger the ledger currency */
    static JournalEntry of(
            Payment payment,
            String party,
            AccountRef bank,
            List<Paid> paid,
            Accounts accounts,
            String ledger,
            UUID command) {
        var posting = new PaymentPosting(payment, paid, accounts, ledger);
        posting.bank(bank);
        posting.discounts();
        var control = posting.control();
        posting.exchangeDifference(control);
        posting.lines.addAll(control);
        return new JournalEntry(
                "BNK",
                payment.paidOn(),
                payment.paidOn(),
                payment.number(),
                party,
                "accounting.payment",
                payment.id(),
                posting.lines,
                command);
    }

    private void bank(AccountRef bank) {
        var moved = payment.direction().side(payment.amount());
        lines.add(Line.of(bank, moved.atRate(payment.rate(), ledger), moved).saying(payment.reference()));
    }

    private void discounts() {
        var split = new DiscountSplit(accounts);
        for (var one : paid) {
            if (!one.discount().isZero()) {
                var share = OpenItem.share(
                        one.ledger(), one.discount().amount(), one.amount().amount());
                split.add(one.item().account().control(), one.discount(), share, one.taxes());
            }
        }
        lines.addAll(split.lines());
    }

    /** One line for each control account, with what the payment leaves over on the first. */
    private List<Line> control() {
        var sums = new LinkedHashMap<AccountRef, Line>();
        for (var one : paid) {
            settle(sums, one.item().account(), one.ledger(), one.amount());
        }
        var rest = remainder();
        if (!rest.isZero()) {
            var account = paid.isEmpty() ? usual() : paid.getFirst().item().account();
            settle(sums, account, rest.atRate(payment.rate(), ledger), rest);
        }
        var claim = Claim.due(payment.party(), payment.paidOn());
        return sums.values().stream()
                .filter(line -> !line.ledger().isZero())
                .map(line -> line.owedBy(claim).saying(payment.reference()))
                .toList();
    }

    private static void settle(Map<AccountRef, Line> sums, AccountRef account, Money booked, Money amount) {
        sums.merge(
                account,
                Line.of(account, booked.negate(), amount.negate()),
                (a, b) -> Line.of(
                        account, a.ledger().plus(b.ledger()), a.foreign().plus(b.foreign())));
    }

    private AccountRef usual() {
        return accounts.of(payment.direction() == Payment.Direction.INCOMING ? Purpose.RECEIVABLE : Purpose.PAYABLE);
    }

    /** In other currencies than the payment's, items are paid as a whole and the difference is the exchange rate's. */
    private Money remainder() {
        var currencies =
                paid.stream().map(one -> one.amount().currency()).distinct().toList();
        if (!currencies.isEmpty() && !currencies.equals(List.of(payment.amount().currency()))) {
            RuleViolation.require(
                    currencies.size() == 1 && payment.amount().currency().equals(ledger),
                    "payment_is_in_the_currency_of_its_items");
            return Money.zero(currencies.getFirst());
        }
        var moved = payment.direction().side(payment.amount());
        var rest = paid.stream().map(Paid::cash).reduce(moved, Money::minus);
        RuleViolation.require(rest.signum() * moved.signum() >= 0, "payment_covers_its_allocations", rest.abs());
        return rest;
    }

    private void exchangeDifference(List<Line> control) {
        var sum = BigDecimal.ZERO;
        for (var line : lines) {
            sum = sum.add(line.ledger().amount());
        }
        for (var line : control) {
            sum = sum.add(line.ledger().amount());
        }
        if (sum.signum() != 0) {
            var difference = Money.round(sum.negate(), ledger);
            lines.add(Line.of(accounts.of(difference.signum() > 0 ? Purpose.FX_LOSS : Purpose.FX_GAIN), difference));
        }
    }
}
