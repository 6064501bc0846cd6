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
import ballast.catalog.TaxCode;
import ballast.parties.Party;
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

    /** Nine of ten are paid, after some days or some weeks; of a dozen one in part, of two dozen one too much. */
    void receiveOneDay(Invoice invoice, int nth, LocalDate today, Random random) {
        var paidOn = invoice.documentOn()
                .plusDays(random.nextInt(3) == 0 ? 4L + random.nextInt(6) : 18L + random.nextInt(40));
        var rest = random.nextInt(11);
        if (paidOn.isAfter(today)) {
            return;
        }
        if (nth % 12 == 5) {
            receivePart(invoice, paidOn);
        } else if (rest == 1) {
            receiveAll(Objects.requireNonNull(invoice.party()), invoice.currency(), invoice.rate(), paidOn);
        } else if (rest > 1) {
            receive(invoice, paidOn, nth % 24 == 7);
        }
    }

    /** Pays every open instalment of the invoice, with the discount when it is in time; or too much. */
    void receive(Invoice invoice, LocalDate on, boolean tooMuch) {
        for (var item : open(invoice)) {
            pay(item, on, false, tooMuch, invoice.rate());
        }
    }

    private void receivePart(Invoice invoice, LocalDate on) {
        open(invoice).stream().findFirst().ifPresent(item -> pay(item, on, true, false, invoice.rate()));
    }

    private List<OpenItem> open(Invoice invoice) {
        return items.payable(Objects.requireNonNull(invoice.entry())).stream()
                .filter(item -> item.open().signum() > 0)
                .toList();
    }

    private void pay(OpenItem item, LocalDate on, boolean part, boolean tooMuch, BigDecimal rate) {
        var currency = item.open().currency();
        var settles = part ? Money.round(item.open().amount().multiply(new BigDecimal("0.4")), currency) : item.open();
        var discount = part ? Money.zero(currency) : item.discountAt(on);
        var over = tooMuch ? Money.round(new BigDecimal("100"), currency) : Money.zero(currency);
        incoming(
                item.party(),
                on,
                settles.minus(discount).plus(over),
                rate,
                item.number(),
                List.of(new Allocation(item.id(), settles, discount)));
    }

    /** Some customers pay all they owe in one go. */
    private void receiveAll(long party, String currency, BigDecimal rate, LocalDate on) {
        var open = items.of(party).stream()
                .filter(item ->
                        item.open().signum() > 0 && item.open().currency().equals(currency))
                .filter(item -> !item.postingOn().isAfter(on))
                .toList();
        if (open.size() > 1) {
            var sum = open.stream().map(OpenItem::open).reduce(Money.zero(currency), Money::plus);
            incoming(
                    party,
                    on,
                    sum,
                    rate,
                    "all of " + open.size(),
                    open.stream()
                            .map(item -> Allocation.of(item.id(), item.open()))
                            .toList());
        }
    }

    private void incoming(
            long party, LocalDate on, Money amount, BigDecimal rate, String reference, List<Allocation> allocations) {
        payments.post(
                Payment.draft(
                        Direction.INCOMING, party, on, account("1000").id(), amount, rate, reference, allocations),
                UUID.randomUUID());
    }

    void enter(String journal, LocalDate on, String text, List<Line> lines) {
        entries.post(new ManualEntry(journal, on, text, lines, UUID.randomUUID()));
    }

    /** A supplier's bill and, once it is due, its payment. Returns the input VAT in cents. */
    long bill(LocalDate on, Party supplier, String expense, Money net, TaxCode code, LocalDate today) {
        var tax = Money.round(net.amount().multiply(code.rate()).movePointLeft(2), net.currency());
        var gross = net.plus(tax);
        enter(
                "PUR",
                on,
                "Bill " + supplier.name(),
                List.of(
                        taxed(expense, net, code),
                        taxed("1300", tax, code),
                        new Line(
                                account("2000").id(),
                                Money.zero(gross.currency()),
                                gross,
                                supplier.id(),
                                null,
                                Map.of(),
                                "")));
        var paidOn = on.plusDays(21);
        if (!paidOn.isAfter(today)) {
            settle(supplier, paidOn, gross);
        }
        return tax.amount().movePointRight(2).longValue();
    }

    private Line taxed(String account, Money amount, TaxCode code) {
        return new Line(account(account).id(), amount, Money.zero(amount.currency()), null, code.id(), Map.of(), "");
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

    AccountRef account(String number) {
        return known.computeIfAbsent(
                Scope.current().company() + " " + number,
                key -> accounts.list().stream()
                        .filter(account -> account.number().equals(number))
                        .findFirst()
                        .orElseThrow()
                        .ref());
    }
}
