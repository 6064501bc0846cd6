package ballast.platform.ui.explain;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a figure comes about: the formula in words, and what it is made of.
 *
 * @param value as it reads where it was asked for
 */
public record Explanation(String label, String value, String formula, List<Part> parts) implements Serializable {

    /**
     * A part of the figure.
     *
     * @param path to the document or the list behind it; null where there is none
     * @param strong a heading or a subtotal
     */
    public record Part(String text, String value, @Nullable String path, boolean strong) implements Serializable {

        public static Part of(String text, String value) {
            return new Part(text, value, null, false);
        }

        public static Part link(String text, String value, String path) {
            return new Part(text, value, path, false);
        }

        public static Part sum(String text, String value) {
            return new Part(text, value, null, true);
        }
    }

    public Explanation {
        parts = List.copyOf(parts);
    }
}
