package ballast.accounting.ui;

import ballast.accounting.AccountingPermissions;
import ballast.accounting.Payment.Direction;
import ballast.accounting.Payment.Status;
import ballast.accounting.Payments;
import ballast.accounting.Payments.Filter;
import ballast.accounting.Payments.Row;
import ballast.platform.ui.Creates;
import ballast.platform.ui.ListPage;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Money that came in and went out. */
@Route("accounting/payments")
@RolesAllowed(AccountingPermissions.PAYMENT_READ)
@Creates(AccountingPermissions.PAYMENT_POST)
@Menu(title = "accounting.payment.list", icon = "vaadin:money-exchange", order = 410)
class PaymentList extends Composite<ListPage<Row>> {

    private final Payments payments;

    PaymentList(Payments payments) {
        this.payments = payments;
    }

    @Override
    protected ListPage<Row> initContent() {
        var list = new ListPage<Row>("accounting.payment");
        var text = list.search();
        var direction = list.choice("direction", Direction.class, "accounting.payment.direction");
        var status = list.choice("status", Status.class, "accounting.payment.status");
        var from = list.date("from");
        var to = list.date("to");
        return list.text("number", Row::number)
                .date("paidOn", Row::paidOn)
                .text("party", Row::party)
                .text("reference", Row::reference)
                .text("direction", row -> Words.t("accounting.payment.direction", row.direction()))
                .money("amount", Row::amount)
                .text("currency", row -> row.amount().currency())
                .status("status", Row::status, "accounting.payment.status")
                .sortable("number", "paidOn", "party", "amount")
                .rows(page -> payments.page(
                        new Filter(
                                text.getValue(),
                                direction.getValue(),
                                status.getValue(),
                                null,
                                from.getValue(),
                                to.getValue()),
                        page))
                .opens(row -> "accounting/payments/" + row.id())
                .creates("accounting/payments/0", AccountingPermissions.PAYMENT_POST);
    }
}
