package ballast.accounting;

import static db.accounting.Tables.ACCOUNT;
import static db.parties.Tables.PARTY;
import static java.util.stream.Collectors.toMap;
import static org.jooq.Records.mapping;

import ballast.accounting.AccountRef.Control;
import ballast.accounting.JournalEntry.Line;
import ballast.accounting.Payment.Allocation;
import ballast.accounting.PaymentPosting.Paid;
import ballast.platform.company.Companies;
import ballast.platform.problem.RuleViolation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Pays many parties by one entry and one line on the bank account, as the bank does with a file. */
@Component
public class PaymentBatch {

    private final DSLContext db;
    private final Companies companies;
    private final PaymentService service;
    private final OpenItems items;
    private final Settlements settlements;
    private final AccountDetermination determination;
    private final Ledger ledger;

    PaymentBatch(
            DSLContext db,
            Companies companies,
            PaymentService service,
            OpenItems items,
            Settlements settlements,
            AccountDetermination determination,
            Ledger ledger) {
        this.db = db;
        this.companies = companies;
        this.service = service;
        this.items = items;
        this.settlements = settlements;
        this.determination = determination;
        this.ledger = ledger;
    }

    /** @param payments one for each party, all from the same bank account on the same day */
    @Transactional(propagation = Propagation.MANDATORY)
    public long pay(String source, long id, String number, String text, List<Payment> payments, UUID command) {
        settlements.lock(payments.stream()
                .flatMap(payment -> payment.allocations().stream())
                .map(Allocation::openItem)
                .toList());
        var first = payments.getFirst();
        var bank = bank(first.bankAccount());
        var accounts = determination.accounts();
        var paid = new LinkedHashMap<Payment, List<Paid>>();
        var lines = new ArrayList<Line>();
        for (var payment : payments) {
            payment.check();
            paid.put(payment, service.paid(payment));
            var name = db.fetchValue(PARTY.NAME, PARTY.ID.eq(payment.party()));
            lines.addAll(PaymentPosting.of(
                            payment,
                            name == null ? "" : name,
                            bank,
                            paid.get(payment),
                            accounts,
                            companies.current().currencyCode(),
                            command)
                    .lines());
        }
        var entry = ledger.post(entry(source, id, number, text, first.paidOn(), merged(lines, bank), command));
        var owns = items.ofEntry(entry);
        paid.forEach((payment, settled) -> service.settle(payment, settled, entry, owns(owns, payment.party())));
        return entry;
    }

    private static Map<AccountRef, Long> owns(List<OpenItem> all, long party) {
        return all.stream().filter(item -> item.party() == party).collect(toMap(OpenItem::account, OpenItem::id));
    }

    private static JournalEntry entry(
            String source, long id, String number, String text, LocalDate on, List<Line> lines, UUID command) {
        return new JournalEntry("BNK", on, on, number, text, source, id, lines, command);
    }

    /** Debits first; what left the bank is one line. */
    private static List<Line> merged(List<Line> lines, AccountRef bank) {
        var moved = lines.stream()
                .filter(line -> line.account().equals(bank))
                .reduce((a, b) ->
                        Line.of(bank, a.ledger().plus(b.ledger()), a.foreign().plus(b.foreign())))
                .orElseThrow();
        var all = new ArrayList<>(
                lines.stream().filter(line -> !line.account().equals(bank)).toList());
        all.add(moved);
        return all;
    }

    private AccountRef bank(int id) {
        var bank = db.select(ACCOUNT.ID, ACCOUNT.NUMBER, ACCOUNT.CONTROL.convertFrom(Control::valueOf))
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(id))
                .fetchSingle(mapping(AccountRef::new));
        RuleViolation.require(bank.control() == Control.BANK, "payment_has_a_bank_account", bank.number());
        return bank;
    }
}
