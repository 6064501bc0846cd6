package ballast.payables;

import static db.accounting.Tables.ACCOUNT;
import static org.jooq.Records.mapping;

import ballast.accounting.AccountDetermination.Accounts;
import ballast.accounting.AccountDetermination.Purpose;
import ballast.accounting.AccountRef;
import ballast.accounting.AccountRef.Control;
import ballast.payables.BillLine.Outcome;
import ballast.payables.Charge.Direct;
import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import ballast.platform.problem.RuleViolation;
import ballast.purchasing.GoodsBilling;
import ballast.purchasing.OrderedLines;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the lines of a bill into what they mean in the books, and takes what they bill of their orders. */
@Component
class BillCharges {

    private final DSLContext db;
    private final GoodsBilling billing;
    private final OrderedLines ordered;
    private final Companies companies;

    BillCharges(DSLContext db, GoodsBilling billing, OrderedLines ordered, Companies companies) {
        this.db = db;
        this.billing = billing;
        this.ordered = ordered;
        this.companies = companies;
    }

    private Money ledger(Bill bill, Money amount) {
        return amount.atRate(bill.rate(), companies.current().currencyCode());
    }

    private Money nothing() {
        return Money.zero(companies.current().currencyCode());
    }

    /** @param disputes what does not match is put down as to be credited, instead of being refused or accepted */
    Charge of(Bill bill, int no, List<LineMatch> matches, Accounts accounts, boolean disputes) {
        var line = bill.lines().get(no - 1);
        var match = matches.stream().filter(one -> one.line() == no).findFirst();
        if (match.isPresent()) {
            return matched(bill, line, match.get(), accounts, disputes);
        }
        var net = ledger(bill, line.net(bill.currency()));
        var spread = line.source().spread();
        if (spread != null) {
            var late = LandedCosts.over(no, net, spread, ordered.received(bill.receipts()));
            return new Charge(no, line, nothing(), late, nothing(), null, List.of(), Outcome.NONE);
        }
        var direct = new Direct(account(line, accounts), net);
        return new Charge(no, line, nothing(), null, nothing(), direct, List.of(), Outcome.NONE);
    }

    private Charge matched(Bill bill, BillLine line, LineMatch match, Accounts accounts, boolean disputes) {
        RuleViolation.require(
                disputes || !match.quantityExceeds(),
                "nothing_is_billed_beyond_its_source",
                match.billed().stripTrailingZeros().toPlainString(),
                match.billable().stripTrailingZeros().toPlainString());
        var net = line.net(bill.currency());
        var accepted = disputes ? accepted(match, net) : net;
        var disputed = net.minus(accepted);
        var agreed = ledger(bill, net).minus(ledger(bill, disputed));
        var outcome = new Outcome(match.taken(), disputed.amount(), BigDecimal.ZERO);
        if (!line.what().stocked()) {
            billing.takeService(match.orderLine(), match.taken());
            var direct = new Direct(account(line, accounts), agreed);
            return new Charge(match.line(), line, nothing(), null, ledger(bill, disputed), direct, List.of(), outcome);
        }
        var parts = billing.take(match.orderLine(), match.taken());
        var released = parts.stream().map(GoodsBilling.Part::value).reduce(nothing(), Money::plus);
        var late = LandedCosts.over(match.line(), agreed.minus(released), parts);
        return new Charge(match.line(), line, released, late, ledger(bill, disputed), null, parts, outcome);
    }

    /** What was received, at the price it was ordered at where the bill's is too high. */
    private static Money accepted(LineMatch match, Money net) {
        var price = match.priceExceeds() ? match.orderPrice() : match.billPrice();
        return match.quantityExceeds() || match.priceExceeds()
                ? Money.round(match.taken().multiply(price), net.currency())
                : net;
    }

    /** A credit note takes from what is disputed first, and then from what the line cost. */
    Charge credit(Bill note, int no, Bill original, List<GoodsBilling.Part> parts, Accounts accounts) {
        var line = note.lines().get(no - 1);
        var credited = original.lines().get(Objects.requireNonNull(line.source().creditsLine()) - 1);
        var net = line.net(note.currency());
        var open = credited.outcome()
                .disputed()
                .subtract(credited.outcome().credited())
                .max(BigDecimal.ZERO);
        var disputed = Money.round(net.amount().min(open), net.currency());
        var rest = ledger(note, net).minus(ledger(note, disputed)).negate();
        var taken = ledger(note, disputed).negate();
        var spread = credited.source().spread();
        if (credited.what().stocked() || spread != null) {
            var late = spread == null
                    ? LandedCosts.over(no, rest, parts)
                    : LandedCosts.over(no, rest, spread, ordered.received(original.receipts()));
            return new Charge(no, line, nothing(), late, taken, null, List.of(), Outcome.NONE);
        }
        var direct = rest.isZero() ? null : new Direct(account(credited, accounts), rest);
        return new Charge(no, line, nothing(), null, taken, direct, List.of(), Outcome.NONE);
    }

    /** What was agreed for goods that went back; charging another price is a price difference. */
    Charge debit(Bill note, int no, Accounts accounts) {
        var line = note.lines().get(no - 1);
        var back = Objects.requireNonNull(note.about().returned());
        var agreed = ordered.debit(back, Objects.requireNonNull(line.source().returnLine()));
        var difference = ledger(note, line.net(note.currency())).minus(agreed).negate();
        var direct = difference.isZero()
                ? null
                : new Direct(accounts.of(Purpose.PRICE_DIFFERENCE, line.what().postingGroup()), difference);
        return new Charge(no, line, agreed.negate(), null, nothing(), direct, List.of(), Outcome.NONE);
    }

    AccountRef account(BillLine line, Accounts accounts) {
        var named = line.source().account();
        return named == null
                ? accounts.of(Purpose.COST_OF_SALES, line.what().postingGroup())
                : db.select(ACCOUNT.ID, ACCOUNT.NUMBER, ACCOUNT.CONTROL.convertFrom(Control::valueOf))
                        .from(ACCOUNT)
                        .where(ACCOUNT.ID.eq(named))
                        .fetchSingle(mapping(AccountRef::new));
    }

    /** What a posted line meant, from what was kept of it. */
    Charge kept(Bill bill, int no, List<GoodsBilling.Part> parts, @Nullable BigDecimal late, Accounts accounts) {
        var line = bill.lines().get(no - 1);
        var cost = late == null ? nothing() : Money.round(late, nothing().currency());
        var released = parts.stream().map(GoodsBilling.Part::value).reduce(nothing(), Money::plus);
        var disputed = ledger(
                bill,
                new Money(
                        line.outcome().disputed().setScale(Money.digits(bill.currency()), RoundingMode.UNNECESSARY),
                        bill.currency()));
        var spread = line.source().spread();
        var shared = spread == null
                ? LandedCosts.over(no, cost, parts)
                : LandedCosts.over(no, cost, spread, ordered.received(bill.receipts()));
        var rest = ledger(bill, line.net(bill.currency()))
                .minus(released)
                .minus(disputed)
                .minus(cost);
        var direct = rest.isZero() ? null : new Direct(account(line, accounts), rest);
        return new Charge(no, line, released, shared, disputed, direct, parts, line.outcome());
    }
}
