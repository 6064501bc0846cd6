package ballast.orders.ui;

import ballast.orders.Delivery;
import ballast.orders.Delivery.Status;
import ballast.orders.DeliverySearch;
import ballast.orders.DeliverySearch.Filter;
import ballast.orders.OrdersPermissions;
import ballast.platform.db.Page;
import ballast.platform.ui.Navigation;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Picking with one hand: the deliveries that wait, then a card for each line of one, what was taken, and off it goes. */
@Route("orders/pick")
@RolesAllowed(OrdersPermissions.DELIVERY_POST)
@Menu(title = "orders.pick", icon = "vaadin:hand", order = 85)
class PickPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MOST = 50;

    private final DeliveryDesk desk;
    private final DeliverySearch search;
    private final List<PickCard> picked = new ArrayList<>();
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
        rows.forEach(row -> add(PickCard.of(row)));
        if (rows.isEmpty()) {
            add(new Span(Words.t("orders.pick.none")));
        }
    }

    private void show(Delivery one) {
        delivery = one;
        picked.clear();
        removeAll();
        add(new H2(Words.t("orders.pick") + " " + one.orderNumber()), new Span(one.customer()));
        one.lines().forEach(line -> {
            var card = new PickCard(line);
            picked.add(card);
            add(card);
        });
        var post = new Button(Words.t("orders.delivery.post"), event -> post());
        post.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        post.setWidthFull();
        post.setVisible(one.isEditable());
        add(post);
    }

    private void post() {
        var one = delivery;
        if (one == null) {
            return;
        }
        var lines = picked.stream().map(PickCard::line).toList();
        Navigation.to("orders/deliveries/" + desk.post(one.with(lines)).id());
    }

    @Override
    public String getPageTitle() {
        return Words.t("orders.pick");
    }
}
