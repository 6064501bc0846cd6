package ballast.sourcing;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for quotation: the same lines put to several suppliers, whose offers are compared side by side.
 *
 * @param answerBy until when they are asked to answer
 * @param requisition what it was made of
 * @param command stores a new request only once, however often it is sent
 */
public record Rfq(
        long id,
        Status status,
        @Nullable String number,
        LocalDate askedOn,
        @Nullable LocalDate answerBy,
        @Nullable Long requisition,
        String text,
        List<RfqLine> lines,
        UUID command,
        int version)
        implements Serializable {

    public static final String DOCUMENT = "sourcing.rfq";

    /** Numbered once sent; ordered when orders were made of it. */
    public enum Status {
        DRAFT,
        SENT,
        ORDERED
    }

    public Rfq {
        lines = lines.stream().filter(line -> line.what().item() != null).toList();
    }

    public static Rfq draft(LocalDate on) {
        return new Rfq(0, Status.DRAFT, null, on, on.plusDays(7), null, "", List.of(), UUID.randomUUID(), 0);
    }

    public boolean isDraft() {
        return status == Status.DRAFT;
    }

    public boolean isOpen() {
        return status == Status.SENT;
    }

    /** Whoever is asked, by id. */
    public Map<Long, String> suppliers() {
        var names = new LinkedHashMap<Long, String>();
        lines.forEach(line -> line.offers().forEach(offer -> names.put(offer.supplier(), offer.name())));
        return names;
    }

    /** What everything would cost at one supplier, or null where he does not offer everything. */
    public @Nullable BigDecimal total(long supplier) {
        var total = BigDecimal.ZERO;
        for (var line : lines) {
            var price = line.offers().stream()
                    .filter(offer -> offer.supplier() == supplier)
                    .map(RfqLine.Offer::price)
                    .findFirst()
                    .orElse(null);
            if (price == null) {
                return null;
            }
            total = total.add(price.multiply(line.quantity()));
        }
        return total;
    }

    public Rfq with(List<RfqLine> all) {
        return new Rfq(id, status, number, askedOn, answerBy, requisition, text, all, command, version);
    }

    public Rfq of(@Nullable Long source) {
        return new Rfq(id, status, number, askedOn, answerBy, source, text, lines, command, version);
    }

    void check() {
        SourcingRules.date("askedOn", askedOn);
        SourcingRules.date("answerBy", answerBy);
        SourcingRules.require(text.length() <= 10_000, "text", "rfq_text_is_at_most_10000_characters");
        for (int i = 0; i < lines.size(); i++) {
            SourcingRules.quantity("lines." + i + ".quantity", lines.get(i).quantity());
            for (var offer : lines.get(i).offers()) {
                var price = offer.price();
                if (price != null) {
                    SourcingRules.price("lines", price);
                }
                var days = offer.leadDays();
                SourcingRules.require(
                        days == null || days >= 0 && days <= 1000, "lines", "offered_lead_time_is_0_to_1000_days");
            }
        }
    }
}
