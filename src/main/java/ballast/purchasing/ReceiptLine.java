package ballast.purchasing;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a goods receipt.
 *
 * @param open what the order still expects, in this line's unit
 * @param weight in kilograms, for freight by weight; null where nobody weighed it
 */
public record ReceiptLine(
        long orderLine,
        ItemInUnit what,
        String description,
        BigDecimal open,
        BigDecimal quantity,
        Place place,
        @Nullable LocalDate expiresOn,
        @Nullable BigDecimal weight)
        implements Serializable {

    public record Place(@Nullable Integer bin, String binCode, String lot) implements Serializable {

        public static final Place ANY = new Place(null, "", "");
    }

    public static ReceiptLine blank() {
        return new ReceiptLine(0, ItemInUnit.NOTHING, "", BigDecimal.ZERO, BigDecimal.ZERO, Place.ANY, null, null);
    }

    /** All that a line of an order still expects. */
    static ReceiptLine of(PurchaseLine line) {
        var open = line.what().shown(line.open());
        return new ReceiptLine(line.id(), line.what(), line.description(), open, open, Place.ANY, null, null);
    }

    public ReceiptLine of(BigDecimal pieces) {
        return new ReceiptLine(orderLine, what, description, open, pieces, place, expiresOn, weight);
    }

    public ReceiptLine in(ItemInUnit other) {
        var left = other.shown(what.own(open));
        return new ReceiptLine(orderLine, other, description, left, quantity, place, expiresOn, weight);
    }

    public ReceiptLine at(Place other) {
        return new ReceiptLine(orderLine, what, description, open, quantity, other, expiresOn, weight);
    }

    public ReceiptLine expiring(@Nullable LocalDate on) {
        return new ReceiptLine(orderLine, what, description, open, quantity, place, on, weight);
    }

    public ReceiptLine weighing(@Nullable BigDecimal kilograms) {
        return new ReceiptLine(orderLine, what, description, open, quantity, place, expiresOn, kilograms);
    }
}
