package ballast.orders.ui;

import ballast.platform.ui.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.function.SerializableConsumer;
import java.math.BigDecimal;

/** Asks how much of an order is asked for before it is delivered. */
final class DepositDialog extends Dialog {

    private static final BigDecimal USUAL = BigDecimal.valueOf(30);

    DepositDialog(SerializableConsumer<BigDecimal> answer) {
        super(Words.t("orders.order.deposit"));
        var percent = new BigDecimalField(Words.t("orders.order.deposit.percent"));
        percent.setValue(USUAL);
        add(percent);
        getFooter().add(new Button(Words.t("orders.order.deposit"), event -> {
            answer.accept(percent.getValue() == null ? BigDecimal.ZERO : percent.getValue());
            close();
        }));
    }
}
