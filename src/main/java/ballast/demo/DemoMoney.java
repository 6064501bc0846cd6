package ballast.demo;

import ballast.accounting.AccountRef;
import ballast.accounting.Accounts;
import ballast.accounting.ManualEntry;
import ballast.accounting.ManualEntry.Line;
import ballast.accounting.ManualEntryService;
import ballast.accounting.OpenItem;
import ballast.accounting.OpenItems;
import ballast.accounting.Payment;
import ballast.accounting.Payment.Allocation;
import ballast.accounting.Payment.Direction;
import ballast.accounting.PaymentService;
import ballast.parties.Party;
import ballast.platform.company.Company;
import ballast.platform.db.Scope;
import ballast.platform.money.Money;
import ballast.sales.Invoice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What the demo company is paid and pays: customers' payments, suppliers' bills, wages, rent. */
@Component
class DemoMoney {

    private final PaymentService payments;
    private final OpenItems items;
    private final ManualEntryService entries;
    private final Accounts accounts;
    private final Map<String, AccountRef> known = new ConcurrentHashMap<>();

    DemoMoney(PaymentService payments, OpenItems items, ManualEntryService entries, Accounts accounts) {
        this.payments = payments;
        this.items = items;
        this.entries = entries;
        this.accounts = accounts;
    }

    /** Pays every open instalment of the invoice, with the discount when it is in time, or only a part. */
    void receive(Invoice invoice, LocalDate on, Random random) {
        var part = random.nextInt(25) == 0;
        for (var item : items.ofEntry(Objects.requireNonNull(invoice.entry()))) {
            if (item.open().signum() > 0) {
                pay(item, on, part, invoice.rate());
            }
        }
    }

    private void pay(OpenItem item, LocalDate on, boolean part, BigDecimal rate) {
        var currency = item.open().currency();
        var settles = part
                ? Money.round(item.open().amount().movePointLeft(1).multiply(BigDecimal.valueOf(4)), currency)
                : item.open();
        var discount = part ? Money.zero(currency) : item.discountAt(on);
        payments.post(
                Payment.draft(
                        Direction.INCOMING,
                        item.party(),
                        on,
                        account("1000").id(),
                        settles.minus(discount),
                        rate,
                        item.number(),
                        List.of(new Allocation(item.id(), settles, discount))),
                UUID.randomUUID());
    }

    void entry(Company company, LocalDate on, String text, String debit, String credit, long cents) {
        var amount = money(company, cents);
        entries.post(new ManualEntry(
                "GEN",
                on,
                text,
                List.of(
                        Line.debit(account(debit).id(), amount),
                        Line.credit(account(credit).id(), amount)),
                UUID.randomUUID()));
    }

    /** A supplier's bill with 19 % input VAT, and its payment some weeks later. */
    void bill(Company company, LocalDate on, Party supplier, String expense, long netCents, LocalDate paidOn) {
        var net = money(company, netCents);
        var tax = money(company, Math.round(netCents * 0.19));
        var gross = net.plus(tax);
        entries.post(new ManualEntry(
                "PUR",
                on,
                "Bill " + supplier.name(),
                List.of(
                        Line.debit(account(expense).id(), net),
                        Line.debit(account("1300").id(), tax),
                        owed(gross, supplier)),
                UUID.randomUUID()));
        if (!paidOn.isAfter(on.plusDays(400)) && paidOn.isAfter(on)) {
            settle(supplier, paidOn, gross);
        }
    }

    private Line owed(Money gross, Party supplier) {
        return new Line(account("2000").id(), Money.zero(gross.currency()), gross, supplier.id(), null, Map.of(), "");
    }

    private void settle(Party supplier, LocalDate on, Money gross) {
        var open = items.of(supplier.id()).stream()
                .filter(item -> item.open().abs().equals(gross))
                .findFirst();
        open.ifPresent(item -> payments.post(
                Payment.draft(
                        Direction.OUTGOING,
                        supplier.id(),
                        on,
                        account("1000").id(),
                        gross,
                        BigDecimal.ONE,
                        item.number(),
                        List.of(Allocation.of(item.id(), gross))),
                UUID.randomUUID()));
    }

    private AccountRef account(String number) {
        return known.computeIfAbsent(
                Scope.current().company() + " " + number,
                key -> accounts.list().stream()
                        .filter(account -> account.number().equals(number))
                        .findFirst()
                        .orElseThrow()
                        .ref());
    }

    private static Money money(Company company, long cents) {
        return Money.round(BigDecimal.valueOf(cents, 2), company.currencyCode());
    }
}
