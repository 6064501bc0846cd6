package ballast.sourcing.ui;

import ballast.approvals.ui.ApprovalStrip;
import ballast.parties.ui.PartyLookup;
import ballast.platform.money.Money;
import ballast.platform.ui.Dates;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.LineGrid;
import ballast.platform.ui.Navigation;
import ballast.platform.ui.Option;
import ballast.platform.ui.Problems;
import ballast.platform.ui.Words;
import ballast.purchasing.ItemInUnit;
import ballast.purchasing.PurchasingPermissions;
import ballast.sourcing.Requisition;
import ballast.sourcing.RequisitionLine;
import ballast.sourcing.RequisitionService;
import ballast.sourcing.Requisitions;
import ballast.sourcing.SourcingPermissions;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** One requisition: what is needed, who has to agree, and what is ordered of it. */
@Route("sourcing/requisitions/:id")
@RolesAllowed(SourcingPermissions.REQUISITION_READ)
class RequisitionPage extends Composite<DocumentPage<Requisition>> {

    private final SourcingDesk desk;
    private final Requisitions requisitions;
    private final RequisitionService service;
    private final PartyLookup parties;
    private final ApprovalStrip approval = new ApprovalStrip(Requisition.DOCUMENT);

    RequisitionPage(SourcingDesk desk, Requisitions requisitions, RequisitionService service, PartyLookup parties) {
        this.desk = desk;
        this.requisitions = requisitions;
        this.service = service;
        this.parties = parties;
    }

    @Override
    protected DocumentPage<Requisition> initContent() {
        return new DocumentPage<>(Requisition.DOCUMENT, Requisition.class)
                .field("requestedOn", Dates.picker(""))
                .field("neededOn", Dates.picker(""))
                .field("text", new TextField(), 2)
                .section("lines", lines())
                .below(approval)
                .identity(Requisition::id, RequisitionPage::name)
                .status(Requisition::status)
                .loads(
                        requisitions::get,
                        event -> Requisition.draft(desk.companies().today()))
                .saves(SourcingPermissions.REQUISITION_EDIT, Requisition::isDraft, requisitions::save)
                .next("submit", SourcingPermissions.REQUISITION_EDIT, Requisition::isDraft, service::submit)
                .button("order", PurchasingPermissions.ORDER_EDIT, Requisition::isApproved, this::order)
                .button(
                        "rfq",
                        SourcingPermissions.RFQ_EDIT,
                        Requisition::isApproved,
                        one -> Navigation.to("sourcing/rfqs/0?requisition=" + one.id()))
                .shows(one -> approval.show(one.id(), this::reload));
    }

    private void reload() {
        getContent().show(requisitions.get(getContent().shown().id()));
    }

    private void order(Requisition requisition) {
        var orders = service.order(requisition);
        reload();
        Problems.done(Words.t("sourcing.requisition.order.done", orders.size()));
    }

    private LineGrid<RequisitionLine> lines() {
        return new LineGrid<>(Requisition.DOCUMENT, RequisitionLine::blank)
                .lookup("item", line -> line.what().number(), desk::items, this::pick)
                .computed("name", RequisitionLine::name)
                .number("quantity", RequisitionLine::quantity, RequisitionLine::of)
                .computed("unit", line -> line.what().unitName())
                .price("price", RequisitionLine::price, RequisitionLine::at)
                .lookup(
                        "supplier",
                        RequisitionLine::supplierName,
                        parties::suppliers,
                        (line, option) -> line.from(option.id(), option.text()),
                        line -> line.from(null, ""))
                .computed("net", line -> Words.amount(line.net(currency())))
                .totals(all -> List.of(
                        Words.t("sourcing.requisition.net"),
                        Words.money(all.stream()
                                .map(line -> line.net(currency()))
                                .reduce(Money.zero(currency()), Money::plus))));
    }

    private String currency() {
        return desk.companies().current().currencyCode();
    }

    private RequisitionLine pick(RequisitionLine line, Option option) {
        var item = desk.item(option.id());
        return line.of(ItemInUnit.of(item), item.name());
    }

    private static String name(Requisition one) {
        return one.number() == null ? Words.t("sourcing.requisition.status.DRAFT") : one.number();
    }
}
