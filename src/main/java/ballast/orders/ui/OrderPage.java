package ballast.orders.ui;

import ballast.orders.OrderAction;
import ballast.orders.OrderedLine;
import ballast.orders.OrdersPermissions;
import ballast.orders.SalesOrder;
import ballast.orders.SalesOrder.Invoicing;
import ballast.parties.ui.PartyLookup;
import ballast.platform.ui.Choices;
import ballast.platform.ui.Dates;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.LineGrid;
import ballast.platform.ui.Navigation;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One order: its lines and how far each got, and the next step of it. */
@Route("orders/orders/:id")
@RolesAllowed(OrdersPermissions.ORDER_READ)
class OrderPage extends Composite<DocumentPage<SalesOrder>> {

    private final OrderDesk desk;
    private final TradeHead head;
    private final LineGrid<OrderedLine> lines;

    OrderPage(OrderDesk desk, TradeDesk trade, PartyLookup parties) {
        this.desk = desk;
        this.head = new TradeHead(trade, parties.customers(), Dates.picker(""));
        this.lines = OrderLines.grid(desk, trade, head);
    }

    @Override
    protected DocumentPage<SalesOrder> initContent() {
        var page = new DocumentPage<>(SalesOrder.DOCUMENT, SalesOrder.class)
                .field("party", head.party, 2)
                .field("orderedOn", head.on)
                .field("neededOn", Dates.picker(""))
                .field("paymentTerm", head.term)
                .field("currency", head.currency)
                .field("rate", head.rate)
                .field("invoicing", Choices.of(Invoicing.class, "orders.order.invoicing"))
                .field("reference", new TextField(), 2)
                .section("lines", lines)
                .field("text", new TextArea(), 4)
                .identity(SalesOrder::id, OrderPage::name)
                .status(SalesOrder::state)
                .loads(desk::get, event -> desk.fresh());
        return actions(page);
    }

    private DocumentPage<SalesOrder> actions(DocumentPage<SalesOrder> page) {
        return page.saves(OrdersPermissions.ORDER_EDIT, SalesOrder::isEditable, desk::save)
                .shows(order -> {
                    // whose it is and in which money stays once it is confirmed
                    head.party.setReadOnly(head.party.isReadOnly() || order.number() != null);
                    head.currency.setReadOnly(head.currency.isReadOnly() || order.number() != null);
                })
                .next("confirm", OrdersPermissions.ORDER_CONFIRM, OrderPage::isDraft, desk::confirm)
                .action("release", OrdersPermissions.ORDER_RELEASE, one -> one.may(OrderAction.RELEASE), desk::release)
                .button("deliver", OrdersPermissions.DELIVERY_EDIT, SalesOrder::isToDeliver, desk::deliver)
                .button("invoice", OrdersPermissions.ORDER_INVOICE, SalesOrder::isToInvoice, desk::invoice)
                .button(
                        "deposit",
                        OrdersPermissions.ORDER_INVOICE,
                        one -> one.state() == SalesOrder.State.TO_DELIVER,
                        desk::deposit)
                .button(
                        "return",
                        OrdersPermissions.RETURN_EDIT,
                        SalesOrder::isReturnable,
                        one -> Navigation.to("orders/returns/0?order=" + one.id()))
                .action("close", OrdersPermissions.ORDER_CANCEL, SalesOrder::isToDeliver, desk::close)
                .action("cancel", OrdersPermissions.ORDER_CANCEL, OrderPage::isCancellable, desk::cancel)
                .with(pdf());
    }

    private static boolean isDraft(SalesOrder order) {
        return order.status() == SalesOrder.Status.DRAFT;
    }

    private static boolean isCancellable(SalesOrder order) {
        return order.may(OrderAction.CANCEL)
                && order.lines().stream()
                        .allMatch(line -> line.progress().equals(OrderedLine.Progress.NONE)
                                || line.progress().delivered().signum() == 0
                                        && line.progress().invoiced().signum() == 0);
    }

    private static String name(SalesOrder order) {
        return order.number() == null ? Words.t("orders.order.status.DRAFT") : order.number();
    }

    private Anchor pdf() {
        var link = new Anchor(desk.pdf(() -> getContent().shown()), Words.t("orders.order.pdf"));
        link.setTarget("_blank");
        link.setRouterIgnore(true);
        return link;
    }
}
