package ballast.orders.ui;

import ballast.orders.Delivery;
import ballast.orders.OrdersPermissions;
import ballast.platform.ui.Dates;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.Navigation;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One delivery: what is picked of what is open, and the note that goes with the goods. */
@Route("orders/deliveries/:id")
@RolesAllowed(OrdersPermissions.DELIVERY_READ)
class DeliveryPage extends Composite<DocumentPage<Delivery>> {

    private final DeliveryDesk desk;

    DeliveryPage(DeliveryDesk desk) {
        this.desk = desk;
    }

    @Override
    protected DocumentPage<Delivery> initContent() {
        return new DocumentPage<>(Delivery.DOCUMENT, Delivery.class)
                .field("customer", Given.text(), 2)
                .field("orderNumber", Given.text())
                .field("deliveredOn", Dates.picker(""))
                .section("lines", DeliveryLines.grid())
                .field("text", new TextArea(), 4)
                .identity(Delivery::id, DeliveryPage::name)
                .status(Delivery::status)
                .loads(desk::get, desk::fresh)
                .saves(OrdersPermissions.DELIVERY_EDIT, Delivery::isEditable, desk::save)
                .next("post", OrdersPermissions.DELIVERY_POST, Delivery::isEditable, desk::post)
                .button(
                        "pick",
                        OrdersPermissions.DELIVERY_POST,
                        one -> one.isEditable() && one.id() != 0,
                        one -> Navigation.to("orders/pick?delivery=" + one.id()))
                .with(pdf());
    }

    private static String name(Delivery delivery) {
        return delivery.number() == null ? Words.t("orders.delivery.status.DRAFT") : delivery.number();
    }

    private Anchor pdf() {
        var link = new Anchor(desk.pdf(() -> getContent().shown()), Words.t("orders.delivery.pdf"));
        link.setTarget("_blank");
        link.setRouterIgnore(true);
        return link;
    }
}
