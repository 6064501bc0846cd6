package ballast.purchasing.ui;

import ballast.parties.ui.PartyLookup;
import ballast.platform.ui.Choices;
import ballast.platform.ui.Dates;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.Lookup;
import ballast.platform.ui.Words;
import ballast.purchasing.PurchaseOrder;
import ballast.purchasing.PurchaseOrders;
import ballast.purchasing.PurchasingPermissions;
import ballast.purchasing.SupplierPrices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** One order to a supplier: what is bought, what has come of it, and what may be done with it. */
@Route("purchasing/purchase-orders/:id")
@RolesAllowed(PurchasingPermissions.ORDER_READ)
class OrderPage extends Composite<DocumentPage<PurchaseOrder>> {

    private final BuyingDesk desk;
    private final PurchaseOrders orders;
    private final PurchaseOrderActions actions;
    private final PurchaseOrderPrint print;
    private final Lookup party;
    private final ComboBox<String> currency = Choices.currency();
    private final BigDecimalField rate = new BigDecimalField();
    private final Select<@Nullable Integer> term;
    private final OrderLines lines;

    OrderPage(
            BuyingDesk desk,
            PurchaseOrders orders,
            PurchaseOrderActions actions,
            PurchaseOrderPrint print,
            SupplierPrices prices,
            PartyLookup parties) {
        this.desk = desk;
        this.orders = orders;
        this.actions = actions;
        this.print = print;
        this.party = parties.suppliers();
        this.term = Choices.named(desk.terms());
        this.lines = new OrderLines(desk, prices, party);
    }

    @Override
    protected DocumentPage<PurchaseOrder> initContent() {
        party.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                takeOver(event.getValue());
            }
        });
        currency.addValueChangeListener(event -> {
            lines.currency(event.getValue());
            if (event.isFromClient() && event.getValue() != null) {
                rate.setValue(desk.rate(event.getValue()));
            }
        });
        var page = new DocumentPage<>(PurchaseOrder.DOCUMENT, PurchaseOrder.class)
                .field("party", party, 2)
                .field("orderedOn", Dates.picker(""))
                .field("dueOn", Dates.picker(""))
                .field("warehouse", desk.warehouses().field())
                .field("paymentTerm", term)
                .field("currency", currency)
                .field("rate", rate)
                .field("reference", new TextField(), 2)
                .section("lines", lines.grid())
                .field("text", new TextArea(), 4)
                .identity(PurchaseOrder::id, OrderPage::name)
                .status(PurchaseOrder::status)
                .loads(orders::get, event -> fresh());
        return actions.on(page).with(print.link(() -> getContent().shown()));
    }

    private void takeOver(long supplier) {
        desk.supplier(supplier).ifPresent(choice -> {
            currency.setValue(choice.currencyCode());
            rate.setValue(desk.rate(choice.currencyCode()));
            term.setValue(choice.paymentTermId());
        });
    }

    private PurchaseOrder fresh() {
        var companies = desk.companies();
        return PurchaseOrder.draft(
                null,
                companies.today(),
                desk.warehouses().usual(),
                companies.current().currencyCode());
    }

    private static String name(PurchaseOrder order) {
        return order.number() == null
                ? Words.t("purchasing.purchase_order.status.DRAFT")
                : order.number() + (order.isShort() ? " · " + Words.t("purchasing.purchase_order.short") : "");
    }
}
