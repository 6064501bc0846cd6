package ballast.orders.ui;

import ballast.orders.Delivery;
import ballast.orders.Delivery.Status;
import ballast.orders.DeliveryLine;
import ballast.orders.DeliverySearch;
import ballast.orders.DeliverySearch.Filter;
import ballast.orders.OrdersPermissions;
import ballast.platform.db.Page;
import ballast.platform.ui.Navigation;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Picking with one hand: the deliveries that wait, then a card for each line of one, what was taken, and off it goes. */
@Route("orders/pick")
@RolesAllowed(OrdersPermissions.DELIVERY_POST)
@Menu(title = "orders.pick", icon = "vaadin:hand", order = 85)
class PickPage extends Div implements BeforeEnterObserver {

    private static final int MOST = 50;

    private final DeliveryDesk desk;
    private final DeliverySearch search;
    private final List<BigDecimalField> picked = new ArrayList<>();
    private @Nullable Delivery delivery;

    PickPage(DeliveryDesk desk, DeliverySearch search) {
        this.desk = desk;
        this.search = search;
        addClassName("pick");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("delivery")
                .filter(text -> text.matches("\\d{1,18}"))
                .ifPresentOrElse(text -> show(desk.get(Long.parseLong(text))), this::waiting);
    }

    private void waiting() {
        removeAll();
        add(new H2(Words.t("orders.pick")));
        var rows = search.page(new Filter("", Status.DRAFT, null, null), Page.first(MOST))
                .rows();
        rows.forEach(row -> {
            var name = new Span(row.customer());
            name.addClassName("pick-name");
            var card = new Anchor(
                    "orders/pick?delivery=" + row.id(),
                    name,
                    new Span(row.orderNumber() + " · " + Words.date(row.deliveredOn())));
            card.addClassName("pick-card");
            add(card);
        });
        if (rows.isEmpty()) {
            add(new Span(Words.t("orders.pick.none")));
        }
    }

    private void show(Delivery one) {
        delivery = one;
        picked.clear();
        removeAll();
        add(new H2(Words.t("orders.pick") + " " + one.orderNumber()), new Span(one.customer()));
        one.lines().forEach(line -> add(card(line)));
        var post = new Button(Words.t("orders.delivery.post"), event -> post());
        post.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        post.setWidthFull();
        post.setVisible(one.isEditable());
        add(post);
    }

    private Div card(DeliveryLine line) {
        var field = new BigDecimalField(Words.t("orders.delivery.quantity"));
        field.setValue(BigDecimal.ZERO);
        field.setSuffixComponent(new Span(line.unit()));
        picked.add(field);
        var all = new Button(
                Words.t("orders.pick.all") + " " + Words.plain(line.open()), event -> field.setValue(line.open()));
        all.addThemeVariants(ButtonVariant.LUMO_LARGE);
        var name = new Span(line.itemNumber() + " " + line.description());
        name.addClassName("pick-name");
        var card = new Div(name, new Span(line.place()), new Div(field, all));
        card.addClassName("pick-card");
        return card;
    }

    private void post() {
        var one = delivery;
        if (one == null) {
            return;
        }
        var lines = new ArrayList<DeliveryLine>();
        for (int i = 0; i < picked.size(); i++) {
            var value = picked.get(i).getValue();
            lines.add(one.lines().get(i).of(value == null ? BigDecimal.ZERO : value));
        }
        Navigation.to("orders/deliveries/" + desk.post(one.with(lines)).id());
    }
}
