package ballast.orders.ui;

import ballast.platform.ui.Choices;
import ballast.platform.ui.Lookup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The fields that quotations and orders share; what hangs on the customer follows when another one is chosen. */
final class TradeHead implements Serializable {

    private final TradeDesk desk;
    final Lookup party;
    final DatePicker on;
    final ComboBox<String> currency = Choices.currency();
    final BigDecimalField rate = new BigDecimalField();
    final Select<@Nullable Integer> term;

    TradeHead(TradeDesk desk, Lookup party, DatePicker on) {
        this.desk = desk;
        this.party = party;
        this.on = on;
        this.term = Choices.named(desk.terms());
        party.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                takeOver(event.getValue());
            }
        });
        currency.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                rate.setValue(desk.rate(event.getValue(), on.getValue()));
            }
        });
    }

    private void takeOver(long customer) {
        desk.customer(customer).ifPresent(choice -> {
            currency.setValue(choice.currencyCode());
            rate.setValue(desk.rate(choice.currencyCode(), on.getValue()));
            term.setValue(choice.paymentTermId());
        });
    }

    String currency() {
        return currency.getValue() == null ? desk.currency() : currency.getValue();
    }

    BigDecimal rate() {
        return rate.getValue() == null ? BigDecimal.ONE : rate.getValue();
    }
}
