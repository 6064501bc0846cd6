package ballast.sourcing;

import ballast.purchasing.ItemInUnit;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What suppliers are asked for, and what they offer for it.
 *
 * @param offers one for each supplier asked, in the order they were asked
 */
public record RfqLine(ItemInUnit what, String name, BigDecimal quantity, List<Offer> offers) implements Serializable {

    /**
     * What a supplier offers.
     *
     * @param price of one unit, in ledger currency; null as long as he has not answered
     * @param awarded he gets it
     */
    public record Offer(
            long supplier,
            String name,
            @Nullable BigDecimal price,
            @Nullable Integer leadDays,
            boolean awarded) implements Serializable {

        public static Offer asked(long supplier, String name) {
            return new Offer(supplier, name, null, null, false);
        }

        public Offer at(@Nullable BigDecimal other) {
            return new Offer(supplier, name, other, leadDays, awarded && other != null);
        }

        public Offer within(@Nullable Integer days) {
            return new Offer(supplier, name, price, days, awarded);
        }

        Offer awarded(boolean yes) {
            return new Offer(supplier, name, price, leadDays, yes);
        }
    }

    public RfqLine {
        offers = List.copyOf(offers);
    }

    public static RfqLine blank() {
        return new RfqLine(ItemInUnit.NOTHING, "", BigDecimal.ONE, List.of());
    }

    public Optional<Offer> cheapest() {
        return offers.stream()
                .filter(offer -> offer.price() != null)
                .min((a, b) -> Objects.requireNonNull(a.price()).compareTo(b.price()));
    }

    public Optional<Offer> awarded() {
        return offers.stream().filter(Offer::awarded).findFirst();
    }

    public RfqLine of(ItemInUnit other, String itsName) {
        return new RfqLine(other, itsName, quantity, offers);
    }

    public RfqLine of(BigDecimal pieces) {
        return new RfqLine(what, name, pieces, offers);
    }

    public RfqLine with(List<Offer> all) {
        return new RfqLine(what, name, quantity, all);
    }

    public RfqLine award(long supplier) {
        return with(offers.stream()
                .map(offer -> offer.awarded(offer.supplier() == supplier && offer.price() != null))
                .toList());
    }
}
