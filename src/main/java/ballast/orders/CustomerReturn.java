package ballast.orders;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods a customer sends back: received into a blocked bin, then inspected.
 *
 * @param command stores a new return only once, however often it is sent
 */
public record CustomerReturn(
        long id,
        long order,
        String orderNumber,
        long party,
        String customer,
        Status status,
        @Nullable String number,
        LocalDate returnedOn,
        String reason,
        List<ReturnLine> lines,
        UUID command,
        int version)
        implements Serializable {

    public static final String DOCUMENT = "orders.return";

    /** Expected, back in the house, looked at. */
    public enum Status {
        DRAFT,
        RECEIVED,
        INSPECTED
    }

    public CustomerReturn {
        lines = List.copyOf(lines);
    }

    public CustomerReturn with(List<ReturnLine> all) {
        return new CustomerReturn(
                id, order, orderNumber, party, customer, status, number, returnedOn, reason, all, command, version);
    }

    public CustomerReturn on(LocalDate day) {
        return new CustomerReturn(
                id, order, orderNumber, party, customer, status, number, day, reason, lines, command, version);
    }

    public boolean isEditable() {
        return status != Status.INSPECTED;
    }

    public boolean is(Status one) {
        return status == one;
    }

    public boolean isBack() {
        return status != Status.DRAFT;
    }

    void check() {
        OrderRules.require(reason.length() <= 10_000, "reason", "return_reason_is_at_most_10000_characters");
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var at = "lines." + i + ".";
            OrderRules.require(line.quantity().signum() >= 0, at + "quantity", "returned_quantity_is_not_negative");
            OrderRules.require(
                    OrderRules.isReasonable(line.quantity(), 6), at + "quantity", "order_number_is_within_reason");
            OrderRules.require(
                    status != Status.DRAFT || line.quantity().compareTo(line.returnable()) <= 0,
                    at + "quantity",
                    "no_more_is_returned_than_was_delivered",
                    line.description());
            OrderRules.require(
                    line.scrapped().signum() >= 0 && line.scrapped().compareTo(line.quantity()) <= 0,
                    at + "scrapped",
                    "no_more_is_scrapped_than_came_back");
        }
    }

    void checkForReceiving() {
        check();
        OrderRules.require(lines.stream().anyMatch(line -> line.quantity().signum() > 0), "lines", "return_has_lines");
    }
}
