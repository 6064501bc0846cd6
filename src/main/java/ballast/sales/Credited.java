package ballast.sales;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a credit note takes back a quantity of: an item, or a line of text.
 *
 * @param text empty for an item, whose words may change
 */
record Credited(@Nullable Long item, String text, int unit) implements Serializable {

    static Credited of(InvoiceLine line) {
        return new Credited(line.item(), line.item() == null ? line.description() : "", line.unit());
    }

    /** The lines with the quantities that may still be credited; earlier credit notes took from the first lines. */
    static List<InvoiceLine> remaining(List<InvoiceLine> invoiced, Map<Credited, BigDecimal> credited) {
        var left = new HashMap<>(credited);
        var lines = new ArrayList<InvoiceLine>();
        for (var line : invoiced) {
            var taken = left.getOrDefault(of(line), BigDecimal.ZERO);
            var before = line.quantity().signum() < 0 ? taken.max(line.quantity()) : taken.min(line.quantity());
            left.merge(of(line), before.negate(), BigDecimal::add);
            if (line.quantity().compareTo(before) != 0) {
                lines.add(line.of(line.quantity().subtract(before)));
            }
        }
        return lines;
    }
}
