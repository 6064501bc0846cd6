package ballast.sales.ui;

import ballast.platform.ui.Lookup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What an invoice takes over from its customer, and the rate that its currency has on its date. */
record InvoiceDefaults(
        InvoiceDesk desk,
        Lookup party,
        DatePicker documentOn,
        ComboBox<String> currency,
        BigDecimalField rate,
        Select<@Nullable Integer> term)
        implements Serializable {

    void watch() {
        party.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                takeOver(event.getValue());
            }
        });
        currency.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                rate.setValue(desk.rate(event.getValue(), documentOn.getValue()));
            }
        });
    }

    private void takeOver(long customer) {
        desk.customer(customer).ifPresent(choice -> {
            currency.setValue(choice.currencyCode());
            rate.setValue(desk.rate(choice.currencyCode(), documentOn.getValue()));
            term.setValue(choice.paymentTermId());
        });
    }
}
