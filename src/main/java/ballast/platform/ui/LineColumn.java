package ballast.platform.ui;

import ballast.platform.problem.RuleViolation;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A column of a line grid: how a line reads there and what typing into it does. */
record LineColumn<L>(
        String key,
        Kind kind,
        SerializableFunction<L, String> read,
        SerializableBiFunction<L, String, L> write,
        SerializableFunction<String, List<Option>> find,
        SerializableBiFunction<L, Option, L> pick)
        implements Serializable {

    enum Kind {
        TEXT,
        NUMBER,
        LOOKUP,
        COMPUTED
    }

    static <L> LineColumn<L> text(
            String key, SerializableFunction<L, String> read, SerializableBiFunction<L, String, L> write) {
        return new LineColumn<>(key, Kind.TEXT, read, write, text -> List.of(), (line, option) -> line);
    }

    static <L> LineColumn<L> number(
            String key,
            SerializableFunction<L, @Nullable BigDecimal> read,
            SerializableBiFunction<L, BigDecimal, L> write) {
        return new LineColumn<>(
                key,
                Kind.NUMBER,
                line -> Words.plain(read.apply(line)),
                (line, text) -> write.apply(line, parse(key, text)),
                text -> List.of(),
                (line, option) -> line);
    }

    /** A price: at least two decimals, and as many more as it has. */
    static <L> LineColumn<L> price(
            String key,
            SerializableFunction<L, @Nullable BigDecimal> read,
            SerializableBiFunction<L, BigDecimal, L> write) {
        return new LineColumn<>(
                key,
                Kind.NUMBER,
                line -> Words.price(read.apply(line)),
                (line, text) -> write.apply(line, parse(key, text)),
                text -> List.of(),
                (line, option) -> line);
    }

    static <L> LineColumn<L> lookup(
            String key,
            SerializableFunction<L, String> read,
            SerializableFunction<String, List<Option>> find,
            SerializableBiFunction<L, Option, L> pick,
            SerializableFunction<L, L> clear) {
        return new LineColumn<>(
                key,
                Kind.LOOKUP,
                read,
                (line, text) -> text.isBlank() ? clear.apply(line) : choose(key, find, pick, line, text),
                find,
                pick);
    }

    static <L> LineColumn<L> computed(String key, SerializableFunction<L, String> read) {
        return new LineColumn<>(
                key, Kind.COMPUTED, read, (line, text) -> line, text -> List.of(), (line, option) -> line);
    }

    /** Typed text must name one candidate: by its number, or as the only one found. */
    private static <L> L choose(
            String key,
            SerializableFunction<String, List<Option>> find,
            SerializableBiFunction<L, Option, L> pick,
            L line,
            String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        var found = find.apply(text.strip());
        return found.stream()
                .filter(option -> isNamed(option, wanted))
                .findFirst()
                .or(() -> found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty())
                .map(option -> pick.apply(line, option))
                .orElseThrow(() -> RuleViolation.at(key, "line_names_something_known", text.strip()));
    }

    private static boolean isNamed(Option option, String wanted) {
        var name = option.text().toLowerCase(Locale.ROOT);
        return name.equals(wanted) || name.startsWith(wanted + " ");
    }

    private static BigDecimal parse(String key, String text) {
        if (text.isBlank()) {
            return BigDecimal.ZERO;
        }
        var number = Words.parse(text);
        if (number == null) {
            throw RuleViolation.at(key, "number_is_readable", text.substring(0, Math.min(30, text.length())));
        }
        Input.check(key, number);
        return number;
    }
}
