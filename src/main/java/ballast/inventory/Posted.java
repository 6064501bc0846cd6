package ballast.inventory;

import ballast.platform.money.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document moved, and the journal entry of its day.
 *
 * @param entry null where nothing had a value
 */
public record Posted(@Nullable Long entry, List<Moved> moved) implements Serializable {

    /** What a line moved, and its value in ledger currency: positive for what came in. */
    public record Moved(int line, long item, BigDecimal quantity, Money value) implements Serializable {

        Moved plus(Moved other) {
            return new Moved(line, item, quantity.add(other.quantity), value.plus(other.value));
        }
    }
}
