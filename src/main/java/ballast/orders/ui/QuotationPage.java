package ballast.orders.ui;

import ballast.orders.OrdersPermissions;
import ballast.orders.Quotation;
import ballast.orders.QuotationAction;
import ballast.orders.QuotedLine;
import ballast.parties.ui.PartyLookup;
import ballast.platform.ui.Dates;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.LineGrid;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One quotation: what is offered, and what the customer says to it. */
@Route("orders/quotations/:id")
@RolesAllowed(OrdersPermissions.QUOTATION_READ)
class QuotationPage extends Composite<DocumentPage<Quotation>> {

    private final QuotationDesk desk;
    private final TradeHead head;
    private final LineGrid<QuotedLine> lines;

    QuotationPage(QuotationDesk desk, TradeDesk trade, PartyLookup parties) {
        this.desk = desk;
        this.head = new TradeHead(trade, parties.customers(), Dates.picker(""));
        this.lines = QuotationLines.grid(trade, head);
    }

    @Override
    protected DocumentPage<Quotation> initContent() {
        var page = new DocumentPage<>(Quotation.DOCUMENT, Quotation.class)
                .field("party", head.party, 2)
                .field("documentOn", head.on)
                .field("validUntil", Dates.picker(""))
                .field("paymentTerm", head.term)
                .field("currency", head.currency)
                .field("rate", head.rate)
                .field("reference", new TextField())
                .section("lines", lines)
                .field("text", new TextArea(), 4)
                .identity(Quotation::id, QuotationPage::name)
                .status(Quotation::status)
                .loads(desk::get, event -> desk.fresh());
        return page.saves(OrdersPermissions.QUOTATION_EDIT, Quotation::isEditable, desk::save)
                .next("send", OrdersPermissions.QUOTATION_SEND, Quotation::isEditable, desk::send)
                .button(
                        "accept",
                        OrdersPermissions.QUOTATION_SEND,
                        one -> one.may(QuotationAction.ACCEPT),
                        desk::accept)
                .action(
                        "decline",
                        OrdersPermissions.QUOTATION_SEND,
                        one -> one.may(QuotationAction.DECLINE),
                        desk::decline)
                .button(
                        "revise",
                        OrdersPermissions.QUOTATION_EDIT,
                        one -> one.may(QuotationAction.REVISE),
                        desk::revise)
                .with(pdf());
    }

    private static String name(Quotation quotation) {
        var number = quotation.number() == null ? Words.t("orders.quotation.status.DRAFT") : quotation.number();
        return quotation.revision() == 1 ? number : number + " / " + quotation.revision();
    }

    private Anchor pdf() {
        var link = new Anchor(desk.pdf(() -> getContent().shown()), Words.t("orders.quotation.pdf"));
        link.setTarget("_blank");
        link.setRouterIgnore(true);
        return link;
    }
}
