package ballast.accounting;

import static db.accounting.Tables.JOURNAL_LINE;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.sum;

import ballast.accounting.AccountRef.Control;
import ballast.accounting.DiscountSplit.Tax;
import ballast.accounting.Payment.Allocation;
import ballast.accounting.Payment.Direction;
import ballast.accounting.PaymentPosting.Paid;
import ballast.accounting.Settlements.Part;
import ballast.platform.company.Companies;
import ballast.platform.problem.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Posts payments, settles what they pay, and reverses them. */
@Component
public class PaymentService {

    private final Companies companies;
    private final Payments payments;
    private final DSLContext db;
    private final OpenItems items;
    private final Settlements settlements;
    private final AccountDetermination determination;
    private final Ledger ledger;
    private final PaymentWriter writer;
    private final ObjectProvider<OpenItem.Block> blocks;

    PaymentService(
            DSLContext db,
            Companies companies,
            Payments payments,
            OpenItems items,
            Settlements settlements,
            AccountDetermination determination,
            Ledger ledger,
            ObjectProvider<OpenItem.Block> blocks) {
        this.companies = companies;
        this.payments = payments;
        this.db = db;
        this.items = items;
        this.settlements = settlements;
        this.determination = determination;
        this.ledger = ledger;
        this.blocks = blocks;
        this.writer = new PaymentWriter(db);
    }

    /** The same command twice is one payment: the first. */
    @RolesAllowed(AccountingPermissions.PAYMENT_POST)
    @Transactional
    public Payment post(Payment draft, UUID commandId) {
        draft.check();
        var before = writer.begin(commandId, draft);
        if (before != null) {
            return payments.load(before);
        }
        var paid = paid(draft);
        var accounts = determination.accounts();
        var stored = writer.insert(draft, commandId);
        RuleViolation.require(
                stored.bank().control() == Control.BANK,
                "payment_has_a_bank_account",
                stored.bank().number());
        var payment = draft.posted(stored.id(), stored.number());
        var currency = companies.current().currencyCode();
        var entry = PaymentPosting.of(payment, stored.partyName(), stored.bank(), paid, accounts, currency, commandId);
        var posted = ledger.write(entry);
        settle(payment, paid, posted.entry(), posted.items());
        writer.enter(payment, posted.entry());
        return payment.within(posted.entry());
    }

    /** Releases what it paid, posts the opposite entry, and keeps the payment as reversed. */
    @RolesAllowed(AccountingPermissions.PAYMENT_REVERSE)
    @Transactional
    public Payment reverse(long id, LocalDate on) {
        var payment = payments.load(id);
        Payment.Action.REVERSE.apply(payment.status());
        var entry = payment.entry();
        if (entry == null) {
            throw new RuleViolation("journal_entry_exists", id);
        }
        settlements.lock(
                payment.allocations().stream().map(Allocation::openItem).toList());
        settlements.inForce(entry).forEach(settlement -> settlements.release(settlement, on));
        var reversal = ledger.reverse(entry, on, payment.number(), payment.reference());
        writer.reversed(payment, reversal);
        return payments.load(id);
    }

    List<Paid> paid(Payment payment) {
        var ids = payment.allocations().stream().map(Allocation::openItem).toList();
        Map<Long, OpenItem> found =
                ids.isEmpty() ? Map.of() : items.all(ids).stream().collect(toMap(OpenItem::id, item -> item));
        if (payment.direction() == Direction.OUTGOING && !ids.isEmpty()) {
            blocks.forEach(block -> block.requirePayable(ids));
        }
        var taxes = taxes(payment, found);
        var paid = new ArrayList<Paid>();
        for (var one : payment.allocations()) {
            var item = found.get(one.openItem());
            if (item == null) {
                throw new RuleViolation("open_item_exists", one.openItem());
            }
            RuleViolation.require(item.party() == payment.party(), "payment_pays_items_of_its_party", item.number());
            RuleViolation.require(
                    item.amount().currency().equals(one.amount().currency()),
                    "payment_is_in_the_currency_of_its_items");
            paid.add(new Paid(
                    item,
                    payment.direction().side(one.amount()),
                    payment.direction().side(one.discount()),
                    taxes.getOrDefault(item.entry(), List.of())));
        }
        return paid;
    }

    /** What the discounted items' entries say about tax: all lines but the party's own, by tax code. */
    private Map<Long, List<Tax>> taxes(Payment payment, Map<Long, OpenItem> found) {
        var discounted = payment.allocations().stream()
                .filter(one -> !one.discount().isZero())
                .map(one -> found.get(one.openItem()))
                .filter(Objects::nonNull)
                .map(OpenItem::entry)
                .distinct()
                .toList();
        if (discounted.isEmpty()) {
            return Map.of();
        }
        var code = JOURNAL_LINE.taxCode();
        var gross = sum(JOURNAL_LINE.AMOUNT);
        return db
                .select(JOURNAL_LINE.ENTRY_ID, JOURNAL_LINE.TAX_CODE_ID, code.RATE, code.CATEGORY, gross)
                .from(JOURNAL_LINE)
                .where(JOURNAL_LINE.ENTRY_ID.in(discounted))
                .and(JOURNAL_LINE.account().CONTROL.notIn(Control.RECEIVABLE.name(), Control.PAYABLE.name()))
                .groupBy(JOURNAL_LINE.ENTRY_ID, JOURNAL_LINE.TAX_CODE_ID, code.RATE, code.CATEGORY)
                .having(gross.ne(BigDecimal.ZERO))
                .orderBy(JOURNAL_LINE.ENTRY_ID, code.RATE.desc(), JOURNAL_LINE.TAX_CODE_ID)
                .fetch()
                .stream()
                .collect(groupingBy(
                        row -> row.value1(),
                        mapping(
                                row -> new Tax(
                                        row.value2(),
                                        row.value3() == null ? BigDecimal.ZERO : row.value3(),
                                        "AE".equals(row.value4()),
                                        row.value5()),
                                toList())));
    }

    /** One settlement for each control account: the items against the payment's own line. */
    void settle(Payment payment, List<Paid> paid, long entry, Map<AccountRef, Long> owns) {
        var parts = new LinkedHashMap<AccountRef, List<Part>>();
        for (var one : paid) {
            parts.computeIfAbsent(one.item().account(), account -> new ArrayList<>())
                    .add(new Part(one.item().id(), one.amount(), one.ledger()));
        }
        parts.forEach((account, settled) -> {
            var own = owns.get(account);
            if (own != null) {
                settled.add(against(own, settled));
            }
            settlements.settle(settled, payment.paidOn(), entry);
        });
    }

    private static Part against(long own, List<Part> settled) {
        var amount =
                settled.stream().map(Part::amount).reduce((a, b) -> a.plus(b)).orElseThrow();
        var booked = settled.stream()
                .map(Part::ledgerAmount)
                .reduce((a, b) -> a.plus(b))
                .orElseThrow();
        return new Part(own, amount.negate(), booked.negate());
    }
}
