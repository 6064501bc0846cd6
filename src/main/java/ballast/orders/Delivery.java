package ballast.orders;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods that go to a customer because of an order; what is not delivered stays for a later one.
 *
 * @param command stores a new delivery only once, however often it is sent
 */
public record Delivery(
        long id,
        long order,
        String orderNumber,
        long party,
        String customer,
        Status status,
        @Nullable String number,
        LocalDate deliveredOn,
        String text,
        List<DeliveryLine> lines,
        UUID command,
        int version)
        implements Serializable {

    public static final String DOCUMENT = "orders.delivery";

    /** Numbered once the goods have left. */
    public enum Status {
        DRAFT,
        POSTED
    }

    public Delivery {
        lines = List.copyOf(lines);
    }

    /** Of no order. */
    public static Delivery none(LocalDate on) {
        return new Delivery(0, 0, "", 0, "", Status.DRAFT, null, on, "", List.of(), UUID.randomUUID(), 0);
    }

    public Delivery with(List<DeliveryLine> all) {
        return new Delivery(
                id, order, orderNumber, party, customer, status, number, deliveredOn, text, all, command, version);
    }

    Delivery to(String name) {
        return new Delivery(
                id, order, orderNumber, party, name, status, number, deliveredOn, text, lines, command, version);
    }

    public Delivery on(LocalDate day) {
        return new Delivery(
                id, order, orderNumber, party, customer, status, number, day, text, lines, command, version);
    }

    /** As it is once the goods have left. */
    Delivery posted(long stored, String given) {
        var left = lines.stream().map(DeliveryLine::delivered).toList();
        return new Delivery(
                stored,
                order,
                orderNumber,
                party,
                customer,
                Status.POSTED,
                given,
                deliveredOn,
                text,
                left,
                command,
                version + 1);
    }

    public boolean isEditable() {
        return status == Status.DRAFT;
    }

    public boolean isPosted() {
        return status == Status.POSTED;
    }

    void check() {
        OrderRules.require(text.length() <= 10_000, "text", "delivery_text_is_at_most_10000_characters");
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var at = "lines." + i + ".";
            OrderRules.require(line.quantity().signum() >= 0, at + "quantity", "delivered_quantity_is_not_negative");
            OrderRules.require(
                    OrderRules.isReasonable(line.quantity(), 6), at + "quantity", "order_number_is_within_reason");
            OrderRules.require(line.lot().length() <= 200, at + "lot", "delivered_lot_is_at_most_200_characters");
        }
    }

    void checkForPosting() {
        check();
        OrderRules.require(
                lines.stream().anyMatch(line -> line.quantity().signum() > 0), "lines", "delivery_has_lines");
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            OrderRules.require(
                    line.quantity().compareTo(line.open().max(BigDecimal.ZERO)) <= 0,
                    "lines." + i + ".quantity",
                    "no_more_is_delivered_than_was_ordered",
                    line.description());
        }
    }
}
