package ballast.payables;

import ballast.accounting.AccountDetermination.Accounts;
import ballast.accounting.JournalEntry;
import ballast.accounting.JournalEntry.Line;
import ballast.accounting.Ledger;
import ballast.inventory.Cause;
import ballast.inventory.LateCost;
import ballast.inventory.Stock;
import ballast.parties.PaymentTerm;
import ballast.parties.PaymentTerm.Schedule;
import ballast.parties.PaymentTerms;
import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Posts a bill by one entry; where goods change their cost, the stock writes its part of it. */
@Component
class BillEntry {

    private final Stock stock;
    private final Ledger ledger;
    private final PaymentTerms terms;
    private final Companies companies;

    BillEntry(Stock stock, Ledger ledger, PaymentTerms terms, Companies companies) {
        this.stock = stock;
        this.ledger = ledger;
        this.terms = terms;
        this.companies = companies;
    }

    /** When what part of it falls due. */
    Schedule schedule(Bill bill) {
        var term = bill.paymentTerm() == null ? PaymentTerm.net(0) : terms.get(bill.paymentTerm());
        return term.schedule(bill.documentOn(), bill.gross());
    }

    long post(
            Bill bill,
            String number,
            String supplier,
            List<Charge> charges,
            Schedule schedule,
            @Nullable Money closing,
            Accounts accounts) {
        var posting = new BillPosting(bill, accounts, companies.current().currencyCode(), 1);
        return book(
                new Cause(Bill.DOCUMENT, bill.id(), number, bill.postingOn(), supplier),
                charges,
                lines -> posting.entry(
                        bill.postingOn(),
                        number,
                        supplier,
                        bill.id(),
                        charges,
                        lines,
                        schedule,
                        closing,
                        bill.command()),
                ledger::post);
    }

    /** Books the goods that a bill was in dispute for, as they came. */
    long arrived(Bill bill, String supplier, LocalDate on, List<Charge> charges, Accounts accounts) {
        var posting = new BillPosting(bill, accounts, companies.current().currencyCode(), 1);
        var number = Objects.requireNonNull(bill.number());
        return book(
                new Cause(Bill.DOCUMENT, bill.id(), number, on, supplier),
                charges,
                lines -> posting.arrived(on, supplier, charges, lines),
                ledger::post);
    }

    /** @param charges already turned round */
    long reverse(Bill bill, List<Charge> charges, Schedule schedule, LocalDate on, Accounts accounts) {
        var posting = new BillPosting(bill, accounts, companies.current().currencyCode(), -1);
        var number = Objects.requireNonNull(bill.number());
        var entry = Objects.requireNonNull(bill.booked().entry());
        return book(
                new Cause(Bill.DOCUMENT, bill.id(), number, on, number),
                charges,
                lines ->
                        posting.entry(on, number, number, bill.id(), charges, lines, schedule, null, UUID.randomUUID()),
                opposite -> ledger.reverseBy(entry, opposite));
    }

    private long book(
            Cause cause,
            List<Charge> charges,
            Function<List<Line>, JournalEntry> entry,
            ToLongFunction<JournalEntry> posting) {
        var costs = charges.stream()
                .map(Charge::late)
                .filter(Objects::nonNull)
                .map(LateCost.class::cast)
                .toList();
        if (costs.isEmpty()) {
            return posting.applyAsLong(entry.apply(List.of()));
        }
        var posted = stock.revalue(cause, costs, lines -> posting.applyAsLong(entry.apply(lines)));
        return Objects.requireNonNull(posted.entry());
    }
}
