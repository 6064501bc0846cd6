package ballast.payables;

import static db.payables.Tables.BILL;

import ballast.accounting.AccountDetermination;
import ballast.accounting.AccountDetermination.Accounts;
import ballast.payables.Bill.Kind;
import ballast.payables.Bill.Status;
import ballast.platform.company.Companies;
import ballast.platform.problem.RuleViolation;
import ballast.purchasing.GoodsBilling;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a bill afterwards: what does not match is agreed to, or the bill is taken out of the books. */
@Component
public class BillReview {

    private final DSLContext db;
    private final Bills bills;
    private final BillExceptions exceptions;
    private final BillCharges charges;
    private final BillEntry entries;
    private final BillTraces traces;
    private final GoodsBilling billing;
    private final AccountDetermination determination;
    private final Companies companies;

    BillReview(
            DSLContext db,
            Bills bills,
            BillExceptions exceptions,
            BillCharges charges,
            BillEntry entries,
            BillTraces traces,
            GoodsBilling billing,
            AccountDetermination determination,
            Companies companies) {
        this.db = db;
        this.bills = bills;
        this.exceptions = exceptions;
        this.charges = charges;
        this.entries = entries;
        this.traces = traces;
        this.billing = billing;
        this.determination = determination;
        this.companies = companies;
    }

    /** Prices that are too high are agreed to after all. */
    @Transactional
    @RolesAllowed(PayablesPermissions.BILL_ACCEPT)
    public Bill accept(Bill bill) {
        var stored = bills.lock(bill.id());
        exceptions.accept(stored.id());
        return bills.find(stored.id());
    }

    /** Takes a wrong bill out of the books, and gives back what it took of its orders; credits and payments go first. */
    @Transactional
    @RolesAllowed(PayablesPermissions.BILL_REVERSE)
    public Bill reverse(Bill bill) {
        billing.lock(bills.find(bill.id()).lines().stream()
                .map(line -> line.source().orderLine())
                .filter(Objects::nonNull)
                .toList());
        var stored = bills.lock(bill.id());
        if (stored.status() == Status.REVERSED) {
            return stored;
        }
        RuleViolation.require(stored.kind() == Kind.BILL, "only_bills_are_reversed");
        RuleViolation.require(
                stored.lines().stream()
                        .allMatch(line -> line.outcome().credited().signum() == 0),
                "a_credited_bill_is_not_reversed");
        var reversed = BillAction.REVERSE.apply(stored.status());
        var accounts = determination.accounts();
        var entry =
                entries.reverse(stored, kept(stored, accounts), entries.schedule(stored), companies.today(), accounts);
        exceptions.settle(stored.id());
        db.update(BILL)
                .set(BILL.STATUS, reversed.name())
                .set(BILL.REVERSAL_ID, entry)
                .set(BILL.BLOCKED, false)
                .set(BILL.VERSION, BILL.VERSION.plus(1))
                .where(BILL.ID.eq(stored.id()))
                .execute();
        return bills.find(stored.id());
    }

    private List<Charge> kept(Bill bill, Accounts accounts) {
        var parts = traces.parts(bill.id());
        var costs = traces.costs(bill.id());
        return IntStream.rangeClosed(1, bill.lines().size())
                .mapToObj(no -> {
                    var line = bill.lines().get(no - 1);
                    var taken = parts.getOrDefault(no, List.of());
                    var order = line.source().orderLine();
                    if (order != null && line.outcome().matched().signum() > 0) {
                        billing.giveBack(order, line.outcome().matched(), taken);
                    }
                    return charges.kept(bill, no, taken, costs.get(no), accounts)
                            .opposite();
                })
                .toList();
    }
}
