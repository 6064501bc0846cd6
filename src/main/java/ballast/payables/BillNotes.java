package ballast.payables;

import ballast.accounting.ExchangeRates;
import ballast.payables.Bill.About;
import ballast.payables.Bill.Kind;
import ballast.payables.BillLine.Outcome;
import ballast.payables.BillLine.Source;
import ballast.platform.company.Companies;
import ballast.platform.problem.RuleViolation;
import ballast.purchasing.BillableLines;
import ballast.purchasing.OrderedLines;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of the notes that take back: a supplier's credit note for his bill, our debit note for goods sent back. */
@Component
public class BillNotes {

    private final Bills bills;
    private final OrderedLines ordered;
    private final BillableLines billable;
    private final ExchangeRates rates;
    private final Companies companies;

    BillNotes(Bills bills, OrderedLines ordered, BillableLines billable, ExchangeRates rates, Companies companies) {
        this.bills = bills;
        this.ordered = ordered;
        this.billable = billable;
        this.rates = rates;
        this.companies = companies;
    }

    /** All that an order may be billed for by now. */
    @Transactional(readOnly = true)
    @RolesAllowed(PayablesPermissions.BILL_EDIT)
    public Bill ofOrder(long id) {
        var order = ordered.order(id);
        return Bill.draft(Kind.BILL, order.party(), companies.today(), order.currency())
                .with(billable.ofOrder(id).stream().map(BillLine::of).toList())
                .due(order.paymentTerm(), rates.rate(order.currency(), companies.today()));
    }

    /** What is in dispute; where nothing is, all that is not yet credited. */
    @Transactional(readOnly = true)
    @RolesAllowed(PayablesPermissions.BILL_EDIT)
    public Bill credit(long id) {
        var bill = bills.find(id);
        BillAction.CREDIT.apply(bill.status());
        RuleViolation.require(bill.kind() == Kind.BILL, "only_bills_are_credited");
        var disputed = bill.lines().stream()
                .anyMatch(line ->
                        line.outcome().disputed().compareTo(line.outcome().credited()) > 0);
        var lines = new ArrayList<BillLine>();
        for (int i = 0; i < bill.lines().size(); i++) {
            var line = bill.lines().get(i);
            var most = disputed
                    ? line.outcome().disputed()
                    : line.net(bill.currency()).amount();
            var left = most.subtract(line.outcome().credited());
            if (left.signum() > 0) {
                lines.add(credit(line, left, line.source().crediting(i + 1), bill.currency()));
            }
        }
        return Bill.draft(Kind.CREDIT_NOTE, bill.party(), companies.today(), bill.currency())
                .with(lines)
                .about(new About(id, null), bill.rate());
    }

    /** As so many pieces of the billed price as far as that comes to the amount, else as an amount. */
    private static BillLine credit(BillLine line, BigDecimal amount, Source source, String currency) {
        var whole = line.net(currency).amount();
        var pieces = whole.signum() == 0
                ? BigDecimal.ZERO
                : line.quantity().multiply(amount).divide(whole, 6, RoundingMode.HALF_UP);
        var credited = line.from(source).resulting(Outcome.NONE);
        var byPiece = credited.of(pieces.stripTrailingZeros());
        return pieces.signum() > 0 && byPiece.net(currency).amount().compareTo(amount) == 0
                ? byPiece
                : credited.of(BigDecimal.ONE).at(amount).less(BigDecimal.ZERO);
    }

    /** What was agreed for goods that went back. */
    @Transactional(readOnly = true)
    @RolesAllowed(PayablesPermissions.BILL_EDIT)
    public Bill debit(long returned) {
        var back = ordered.returned(returned);
        var lines = new ArrayList<BillLine>();
        for (int i = 0; i < back.lines().size(); i++) {
            var line = back.lines().get(i);
            lines.add(BillLine.of(
                    Source.returned(i + 1),
                    line.what(),
                    line.description(),
                    line.quantity(),
                    line.price(),
                    line.tax()));
        }
        var supplier = Objects.requireNonNull(ordered.order(back.order()).party());
        return Bill.draft(Kind.DEBIT_NOTE, supplier, companies.today(), back.currency())
                .with(lines)
                .about(new About(null, returned), back.rate());
    }
}
