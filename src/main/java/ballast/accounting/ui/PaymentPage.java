package ballast.accounting.ui;

import ballast.accounting.AccountingPermissions;
import ballast.accounting.Payment.Direction;
import ballast.accounting.Payment.Status;
import ballast.accounting.ui.PaymentForm.Item;
import ballast.platform.money.Money;
import ballast.platform.ui.Choices;
import ballast.platform.ui.Dates;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.LineGrid;
import ballast.platform.ui.Lookup;
import ballast.platform.ui.Navigation;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** One payment: whose, when, how much, and which open items it settles. */
@Route("accounting/payments/:id")
@RolesAllowed(AccountingPermissions.PAYMENT_READ)
class PaymentPage extends Composite<DocumentPage<PaymentForm>> {

    private final PaymentDesk desk;
    private final Select<Direction> direction = Choices.of(Direction.class, "accounting.payment.direction");
    private final BigDecimalField amount = new BigDecimalField();
    private final Lookup party;
    private final LineGrid<Item> items = new LineGrid<Item>("accounting.payment", () -> {
                throw new IllegalStateException();
            })
            .fixed()
            .computed("item", line -> line.item().number())
            .computed("dueOn", line -> Words.date(line.item().dueOn()))
            .computed("open", line -> Words.money(line.open()))
            .number("pays", Item::pays, (line, pays) -> new Item(line.item(), line.direction(), pays, line.discount()))
            .number(
                    "discount",
                    Item::discount,
                    (line, discount) -> new Item(line.item(), line.direction(), line.pays(), discount))
            .totals(PaymentPage::totals);

    PaymentPage(PaymentDesk desk) {
        this.desk = desk;
        this.party = desk.partyField();
    }

    @Override
    protected DocumentPage<PaymentForm> initContent() {
        watch();
        return new DocumentPage<>("accounting.payment", PaymentForm.class)
                .field("direction", direction)
                .field("party", party)
                .field("paidOn", Dates.picker(""))
                .field("bankAccount", desk.bankField())
                .field("amount", amount)
                .field("currency", Choices.currency())
                .field("rate", new BigDecimalField())
                .field("reference", new TextField())
                .section("items", items)
                .identity(PaymentForm::id, PaymentForm::number)
                .status(PaymentForm::status)
                .loads(desk::get, this::fresh)
                .posts(AccountingPermissions.PAYMENT_POST, desk::post)
                .button(
                        "entry",
                        AccountingPermissions.ENTRY_READ,
                        form -> form.entry() != null,
                        form -> Navigation.to("accounting/journal-entries/" + form.entry()))
                .action(
                        "reverse",
                        AccountingPermissions.PAYMENT_REVERSE,
                        form -> form.id() != 0 && form.status() == Status.POSTED,
                        form -> desk.reverse(form.id()));
    }

    private void watch() {
        party.addValueChangeListener(event -> offer(event.isFromClient()));
        direction.addValueChangeListener(event -> offer(event.isFromClient()));
        items.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                amount.setValue(PaymentForm.cash(event.getValue()));
            }
        });
    }

    private PaymentForm fresh(BeforeEnterEvent event) {
        var address = event.getLocation().getQueryParameters();
        return desk.fresh(
                address.getSingleParameter("party").flatMap(PaymentDesk::number).orElse(null),
                address.getSingleParameter("item").flatMap(PaymentDesk::number).orElse(0L));
    }

    private void offer(boolean asked) {
        if (asked) {
            var open = desk.items(party.getValue(), direction.getValue());
            items.setValue(open);
            amount.setValue(PaymentForm.cash(open));
        }
    }

    private static List<String> totals(List<Item> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        var currency = lines.getFirst().item().amount().currency();
        return List.of(Words.t("accounting.payment.paid"), Words.money(Money.round(PaymentForm.cash(lines), currency)));
    }
}
