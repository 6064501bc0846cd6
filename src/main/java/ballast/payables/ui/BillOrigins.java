package ballast.payables.ui;

import ballast.payables.Bill;
import ballast.payables.BillNotes;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a new bill is made of, as the address says: an order, a bill to be credited, goods that went back. */
@Component
class BillOrigins {

    private final BillNotes notes;

    BillOrigins(BillNotes notes) {
        this.notes = notes;
    }

    Bill of(BeforeEnterEvent event, BillDesk desk) {
        return parameter(event, "order")
                .map(notes::ofOrder)
                .or(() -> parameter(event, "credits").map(notes::credit))
                .or(() -> parameter(event, "return").map(notes::debit))
                .orElseGet(desk::fresh);
    }

    private static Optional<Long> parameter(BeforeEnterEvent event, String name) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(name)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong);
    }
}
