package ballast.payables;

import static db.payables.Tables.BILL;

import ballast.accounting.AccountDetermination;
import ballast.accounting.AccountDetermination.Accounts;
import ballast.accounting.OpenItem;
import ballast.parties.PaymentTerm;
import ballast.payables.Bill.Kind;
import ballast.payables.Bill.Status;
import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import ballast.purchasing.GoodsBilling;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Posts bills and notes: takes what they bill of orders and receipts, puts down what does not agree, blocks payment. */
@Component
public class BillService {

    private record Numbered(String number, String supplier) {}

    private final DSLContext db;
    private final Bills bills;
    private final BillMatching matching;
    private final BillExceptions exceptions;
    private final BillCharges charges;
    private final BillEntry entries;
    private final BillBooks books;
    private final BillTraces traces;
    private final NoteSettlement notes;
    private final GoodsBilling billing;
    private final AccountDetermination determination;

    BillService(
            DSLContext db,
            Bills bills,
            BillMatching matching,
            BillExceptions exceptions,
            BillCharges charges,
            BillEntry entries,
            BillBooks books,
            BillTraces traces,
            NoteSettlement notes,
            GoodsBilling billing,
            AccountDetermination determination) {
        this.db = db;
        this.bills = bills;
        this.matching = matching;
        this.exceptions = exceptions;
        this.charges = charges;
        this.entries = entries;
        this.books = books;
        this.traces = traces;
        this.notes = notes;
        this.billing = billing;
        this.determination = determination;
    }

    /** Stores what was edited and posts it, if all it bills was received; a price that is too high blocks its payment. */
    @Transactional
    @RolesAllowed(PayablesPermissions.BILL_POST)
    public Bill post(Bill edited) {
        return post(edited, false);
    }

    /** Posts what was billed too much as in dispute: the supplier is asked to credit it, and nothing is paid before. */
    @Transactional
    @RolesAllowed(PayablesPermissions.BILL_POST)
    public Bill dispute(Bill edited) {
        return post(edited, true);
    }

    private Bill post(Bill edited, boolean disputes) {
        var stored = bills.stored(edited).orElse(null);
        if (stored != null && stored.status() != Status.DRAFT) {
            return stored;
        }
        BillRules.checkForPosting(edited);
        var id = bills.store(edited, stored);
        var bill = bills.find(id);
        billing.lock(bill.lines().stream()
                .map(line -> line.source().orderLine())
                .filter(Objects::nonNull)
                .toList());
        var matches = matching.of(bill);
        matching.note(bill, matches);
        var accounts = determination.accounts();
        var original = original(bill);
        var all = charges(bill, original, matches, accounts, disputes);
        books.outcome(id, all);
        var schedule = entries.schedule(bill);
        var numbered = number(id, schedule);
        var open = original == null ? List.<OpenItem>of() : notes.open(original);
        var entry = entries.post(
                bill,
                numbered.number(),
                numbered.supplier(),
                all,
                schedule,
                NoteSettlement.closing(open, bill),
                accounts);
        db.update(BILL).set(BILL.ENTRY_ID, entry).where(BILL.ID.eq(id)).execute();
        books.keep(id, bill, all, entry);
        if (original != null) {
            credit(original, bill, open, entry);
        }
        return bills.find(id);
    }

    private @Nullable Bill original(Bill bill) {
        var credited = bill.about().credits();
        if (credited == null) {
            return null;
        }
        var original = bills.lock(credited);
        RuleViolation.require(
                original.isPosted()
                        && original.kind() == Kind.BILL
                        && Objects.equals(original.party(), bill.party())
                        && original.currency().equals(bill.currency())
                        && original.rate().compareTo(bill.rate()) == 0,
                "a_note_agrees_with_its_bill");
        return original;
    }

    private List<Charge> charges(
            Bill bill, @Nullable Bill original, List<LineMatch> matches, Accounts accounts, boolean disputes) {
        Map<Integer, List<GoodsBilling.Part>> parts = original == null ? Map.of() : traces.parts(original.id());
        return IntStream.rangeClosed(1, bill.lines().size())
                .mapToObj(no -> {
                    var source = bill.lines().get(no - 1).source();
                    if (original != null && source.creditsLine() != null) {
                        return charges.credit(
                                bill, no, original, parts.getOrDefault(source.creditsLine(), List.of()), accounts);
                    }
                    if (bill.about().returned() != null && source.returnLine() != null) {
                        return charges.debit(bill, no, accounts);
                    }
                    var charge = charges.of(bill, no, matches, accounts, disputes);
                    return bill.kind() == Kind.BILL ? charge : charge.opposite();
                })
                .toList();
    }

    private Numbered number(long id, PaymentTerm.Schedule schedule) {
        return db.update(BILL)
                .set(BILL.STATUS, BillAction.POST.apply(Status.DRAFT).name())
                .set(BILL.BLOCKED, exceptions.isOpen(id))
                .set(BILL.DUE_ON, schedule.dueOn())
                .set(BILL.VERSION, BILL.VERSION.plus(1))
                .where(BILL.ID.eq(id), BILL.STATUS.eq(Status.DRAFT.name()))
                .returningResult(BILL.NUMBER, BILL.party().NAME)
                .fetchOptional(row -> new Numbered(row.value1(), row.value2()))
                .orElseThrow(Stale::new);
    }

    private void credit(Bill original, Bill note, List<OpenItem> open, long entry) {
        books.credit(original.id(), note);
        exceptions.settleCredited(original.id());
        if (!open.isEmpty()) {
            notes.settle(open, entry, note.postingOn());
        }
    }
}
