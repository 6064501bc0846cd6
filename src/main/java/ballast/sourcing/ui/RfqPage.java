package ballast.sourcing.ui;

import ballast.parties.ui.PartyLookup;
import ballast.platform.ui.Dates;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.Problems;
import ballast.platform.ui.Words;
import ballast.purchasing.PurchasingPermissions;
import ballast.sourcing.Rfq;
import ballast.sourcing.RfqService;
import ballast.sourcing.Rfqs;
import ballast.sourcing.SourcingPermissions;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One request for quotation: what is asked for, the offers side by side, and from whom it is ordered. */
@Route("sourcing/rfqs/:id")
@RolesAllowed(SourcingPermissions.RFQ_READ)
class RfqPage extends Composite<DocumentPage<Rfq>> {

    private final SourcingDesk desk;
    private final Rfqs rfqs;
    private final RfqService service;
    private final PartyLookup parties;

    RfqPage(SourcingDesk desk, Rfqs rfqs, RfqService service, PartyLookup parties) {
        this.desk = desk;
        this.rfqs = rfqs;
        this.service = service;
        this.parties = parties;
    }

    @Override
    protected DocumentPage<Rfq> initContent() {
        return new DocumentPage<>(Rfq.DOCUMENT, Rfq.class)
                .field("askedOn", Dates.picker(""))
                .field("answerBy", Dates.picker(""))
                .field("text", new TextField(), 2)
                .section("lines", new RfqField(desk, parties.suppliers()))
                .identity(Rfq::id, RfqPage::name)
                .status(Rfq::status)
                .loads(rfqs::get, event -> desk.fresh(event, service))
                .saves(SourcingPermissions.RFQ_EDIT, one -> one.isDraft() || one.isOpen(), rfqs::save)
                .next("send", SourcingPermissions.RFQ_EDIT, Rfq::isDraft, service::send)
                .button("order", PurchasingPermissions.ORDER_EDIT, Rfq::isOpen, this::order);
    }

    private void order(Rfq rfq) {
        var orders = service.order(rfq);
        getContent().show(rfqs.get(rfq.id()));
        Problems.done(Words.t("sourcing.rfq.order.done", orders.size()));
    }

    private static String name(Rfq rfq) {
        return rfq.number() == null ? Words.t("sourcing.rfq.status.DRAFT") : rfq.number();
    }
}
