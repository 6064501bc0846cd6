package ballast.payables;

import static db.payables.Tables.BILL;
import static db.payables.Tables.BILL_EXCEPTION;
import static db.payables.Tables.BILL_LINE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import ballast.accounting.AccountDetermination;
import ballast.payables.BillLine.Outcome;
import ballast.payables.BillMatching.ExceptionKind;
import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import ballast.purchasing.GoodsArrival;
import ballast.purchasing.GoodsBilling;
import ballast.purchasing.GoodsReceipt;
import ballast.purchasing.OrderedLines;
import ballast.purchasing.OrderedLines.Ordered;
import ballast.purchasing.ReceiptLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Goods that come after their bill end its dispute: it takes them, and is paid once nothing is open any more. */
@Component
class LateGoods implements GoodsArrival {

    private final DSLContext db;
    private final Bills bills;
    private final OrderedLines ordered;
    private final GoodsBilling billing;
    private final BillEntry entries;
    private final BillBooks books;
    private final BillExceptions exceptions;
    private final PayablesSettings settings;
    private final AccountDetermination determination;
    private final Companies companies;

    LateGoods(
            DSLContext db,
            Bills bills,
            OrderedLines ordered,
            GoodsBilling billing,
            BillEntry entries,
            BillBooks books,
            BillExceptions exceptions,
            PayablesSettings settings,
            AccountDetermination determination,
            Companies companies) {
        this.db = db;
        this.bills = bills;
        this.ordered = ordered;
        this.billing = billing;
        this.entries = entries;
        this.books = books;
        this.exceptions = exceptions;
        this.settings = settings;
        this.determination = determination;
        this.companies = companies;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void arrived(GoodsReceipt receipt) {
        var lines = receipt.lines().stream().map(ReceiptLine::orderLine).toList();
        for (var id : waiting(lines)) {
            settle(bills.lock(id), receipt, lines);
        }
    }

    /** Bills in dispute for these lines of orders, the earliest first. */
    private List<Long> waiting(List<Long> orderLines) {
        return db.selectDistinct(BILL.ID)
                .from(BILL_LINE)
                .join(BILL)
                .on(BILL.ID.eq(BILL_LINE.BILL_ID))
                .where(BILL_LINE.ORDER_LINE_ID.in(orderLines), BILL.STATUS.eq("POSTED"), BILL.BLOCKED.isTrue())
                .and(exists(selectOne()
                        .from(BILL_EXCEPTION)
                        .where(BILL_EXCEPTION.BILL_ID.eq(BILL.ID), BILL_EXCEPTION.STATUS.eq("OPEN"))
                        .and(BILL_EXCEPTION.KIND.eq(ExceptionKind.QUANTITY.name()))))
                .orderBy(BILL.ID)
                .fetch(row -> row.value1());
    }

    private void settle(Bill bill, GoodsReceipt receipt, List<Long> lines) {
        var accounts = determination.accounts();
        var charges = new ArrayList<Charge>();
        for (int no = 1; no <= bill.lines().size(); no++) {
            var line = bill.lines().get(no - 1);
            var of = line.source().orderLine();
            if (of != null && lines.contains(of)) {
                charge(bill, no, Objects.requireNonNull(ordered.of(List.of(of)).get(of)))
                        .ifPresent(charges::add);
            }
        }
        if (!charges.isEmpty()) {
            var on = receipt.receivedOn().isBefore(bill.postingOn()) ? bill.postingOn() : receipt.receivedOn();
            var entry = entries.arrived(bill, receipt.supplier(), on, charges, accounts);
            books.outcome(bill.id(), charges);
            books.taken(bill.id(), charges, entry);
            exceptions.settleReceived(bill.id());
        }
    }

    /** What the line takes of what came; of what its supplier has credited meanwhile it takes nothing. */
    private Optional<Charge> charge(Bill bill, int no, Ordered from) {
        var line = bill.lines().get(no - 1);
        var before = line.outcome();
        var missing = line.billed().subtract(before.matched());
        var open = before.disputed().subtract(before.credited());
        if (missing.signum() <= 0 || open.signum() <= 0 || from.billable().signum() <= 0) {
            return Optional.empty();
        }
        var wanted = missing.multiply(open).divide(before.disputed(), 6, RoundingMode.HALF_UP);
        var taken = wanted.min(from.billable());
        var match = LineMatch.of(no, line, from, line.billed(), settings.current());
        var price = match.priceExceeds() ? match.orderPrice() : match.billPrice();
        var agreed = Money.round(before.matched().add(taken).multiply(price), bill.currency());
        var rest = line.net(bill.currency()).minus(agreed).amount().max(before.credited());
        var disputed =
                taken.compareTo(wanted) == 0 && !match.priceExceeds() ? before.credited() : rest.min(before.disputed());
        var cleared = ledger(bill, before.disputed()).minus(ledger(bill, disputed));
        var parts = billing.take(from.id(), taken);
        var released =
                parts.stream().map(GoodsBilling.Part::value).reduce(Money::plus).orElseThrow();
        var after = new Outcome(before.matched().add(taken), disputed, before.credited());
        return Optional.of(new Charge(
                no,
                line,
                released,
                LandedCosts.over(no, cleared.minus(released), parts),
                cleared.negate(),
                null,
                parts,
                after));
    }

    private Money ledger(Bill bill, BigDecimal amount) {
        return Money.round(amount, bill.currency())
                .atRate(bill.rate(), companies.current().currencyCode());
    }
}
