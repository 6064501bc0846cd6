package ballast.accounting.ui;

import ballast.accounting.AccountDetermination;
import ballast.accounting.AccountDetermination.Purpose;
import ballast.accounting.OpenItem;
import ballast.accounting.OpenItems;
import ballast.accounting.Payment;
import ballast.accounting.Payment.Direction;
import ballast.accounting.Payment.Status;
import ballast.accounting.PaymentService;
import ballast.accounting.Payments;
import ballast.accounting.ui.PaymentForm.Item;
import ballast.parties.ui.PartyLookup;
import ballast.platform.company.Companies;
import ballast.platform.ui.Lookup;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the payment page needs to fill in a payment: a party's open items, and what of them is usually paid. */
@Component
class PaymentDesk {

    private final Payments payments;
    private final PaymentService service;
    private final OpenItems openItems;
    private final AccountDetermination determination;
    private final Companies companies;
    private final AccountLookup accounts;
    private final PartyLookup parties;

    PaymentDesk(
            Payments payments,
            PaymentService service,
            OpenItems openItems,
            AccountDetermination determination,
            Companies companies,
            AccountLookup accounts,
            PartyLookup parties) {
        this.payments = payments;
        this.service = service;
        this.openItems = openItems;
        this.determination = determination;
        this.companies = companies;
        this.accounts = accounts;
        this.parties = parties;
    }

    Lookup partyField() {
        return parties.field();
    }

    Lookup bankField() {
        return accounts.banks();
    }

    /** A new payment; the wanted item is paid in full, with the discount that is still in time. */
    PaymentForm fresh(@Nullable Long party, long wanted) {
        var today = companies.today();
        var all = party == null ? List.<OpenItem>of() : openItems.of(party);
        var direction = all.stream()
                .filter(item -> item.id() == wanted)
                .findFirst()
                .map(item -> item.open().signum() < 0 ? Direction.OUTGOING : Direction.INCOMING)
                .orElse(Direction.INCOMING);
        var bank = (long) determination.accounts().of(Purpose.BANK).id();
        var currency = companies.current().currencyCode();
        var form = new PaymentForm(
                0,
                "",
                Status.POSTED,
                direction,
                party,
                today,
                bank,
                currency,
                null,
                BigDecimal.ONE,
                "",
                List.of(),
                null,
                UUID.randomUUID());
        var items = all.stream()
                .map(item ->
                        item.id() == wanted ? Item.unpaid(item, direction).inFull(today) : Item.unpaid(item, direction))
                .toList();
        return items.isEmpty()
                ? form
                : form.withItems(items, items.getFirst().item().amount().currency());
    }

    List<Item> items(@Nullable Long party, Direction direction) {
        return party == null
                ? List.of()
                : openItems.of(party).stream()
                        .map(item -> Item.unpaid(item, direction))
                        .toList();
    }

    PaymentForm post(PaymentForm form) {
        return shown(service.post(form.payment(), form.command()));
    }

    PaymentForm reverse(long id) {
        return shown(service.reverse(id, companies.today()));
    }

    PaymentForm get(long id) {
        return shown(payments.get(id));
    }

    private PaymentForm shown(Payment payment) {
        var items = openItems
                .byId(payment.allocations().stream()
                        .map(Payment.Allocation::openItem)
                        .toList())
                .stream()
                .map(item -> payment.allocations().stream()
                        .filter(allocation -> allocation.openItem() == item.id())
                        .map(allocation -> new Item(
                                item,
                                payment.direction(),
                                allocation.amount().amount(),
                                allocation.discount().amount()))
                        .findFirst()
                        .orElseGet(() -> Item.unpaid(item, payment.direction())))
                .toList();
        return new PaymentForm(
                payment.id(),
                payment.number(),
                payment.status(),
                payment.direction(),
                payment.party(),
                payment.paidOn(),
                (long) payment.bankAccount(),
                payment.amount().currency(),
                payment.amount().amount(),
                payment.rate(),
                payment.reference(),
                items,
                payment.entry(),
                UUID.randomUUID());
    }

    static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
