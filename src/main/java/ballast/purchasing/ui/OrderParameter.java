package ballast.purchasing.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;

/** Which document a new one is made of, as the address says. */
final class OrderParameter {

    private OrderParameter() {}

    static Optional<Long> of(BeforeEnterEvent event) {
        return of(event, "order");
    }

    static Optional<Long> of(BeforeEnterEvent event, String name) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(name)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong);
    }
}
