package ballast.platform.ui.kpi;

import ballast.platform.money.Money;
import ballast.platform.ui.Words;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A figure of the workspace, with the list behind it. */
public sealed interface Kpi extends Serializable {

    /** An amount or a count, opening its list. */
    record Tile(String label, String value, String detail, String path, boolean alarming) implements Kpi {

        public static Tile money(String label, @Nullable Money value, String detail, String path) {
            return new Tile(label, Words.money(value), detail, path, false);
        }
    }

    /** A course over time or a comparison; series by name, one value per category. */
    record Chart(String label, String type, List<String> categories, List<Series> series) implements Kpi {

        public record Series(String name, List<Double> values) implements Serializable {}
    }
}
