package ballast.platform.document;

import ballast.platform.money.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that led to another one, or came of it.
 *
 * @param document such as {@code sales.invoice}
 */
public record FlowStep(
        String document,
        long id,
        String number,
        LocalDate on,
        @Nullable Money amount) implements Serializable {

    public static FlowStep of(
            String document,
            long id,
            String number,
            LocalDate on,
            @Nullable BigDecimal amount,
            @Nullable String currency) {
        return new FlowStep(
                document, id, number, on, amount == null || currency == null ? null : Money.round(amount, currency));
    }
}
