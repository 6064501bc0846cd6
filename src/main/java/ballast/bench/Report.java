package ballast.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was measured, line by line, with the bar each line has to clear. */
final class Report {

    private static final String ROW = "%-42s %9s %9s %6s %9s %9s %7s  %-14s %s%n";

    /** How a measured value is held against its bar. */
    record Bar(String words, boolean met) {

        static Bar atMost(double measured, double most, String unit) {
            return new Bar("<= " + number(most) + " " + unit, measured <= most);
        }

        static Bar atLeast(double measured, double least, String unit) {
            return new Bar(">= " + number(least) + " " + unit, measured >= least);
        }
    }

    private record Line(
            String name,
            @Nullable Figures figures,
            @Nullable Figures bare,
            @Nullable Bar bar) {}

    private final List<Line> lines = new ArrayList<>();

    Report line(String name, Figures figures, @Nullable Figures bare, @Nullable Bar bar) {
        lines.add(new Line(name, figures, bare, bar));
        return this;
    }

    /** Something that is simply true or not, such as a comparison of sums. */
    Report fact(String words, boolean met) {
        lines.add(new Line(words, null, null, new Bar("", met)));
        return this;
    }

    boolean allMet() {
        return lines.stream().allMatch(line -> line.bar() == null || line.bar().met());
    }

    @Override
    public String toString() {
        var text = new StringBuilder(
                ROW.formatted("", "p50 ms", "p95 ms", "stmts", "CPU ms", "bare p50", "ratio", "bar", ""));
        for (var line : lines) {
            text.append(format(line));
        }
        return text.append(
                        "p50 and p95 of one operation; CPU of application and database together; bars are met by p50\n")
                .toString();
    }

    private static String format(Line line) {
        var own = line.figures();
        var bare = line.bare();
        var bar = line.bar();
        var verdict = bar == null ? "" : bar.met() ? "met" : "MISSED";
        if (own == null) {
            return "%-110s  %s%n".formatted(line.name(), verdict);
        }
        return ROW.formatted(
                line.name(),
                number(own.p50()),
                number(own.p95()),
                number(own.statements()),
                number(own.cpu()),
                bare == null ? "" : number(bare.p50()),
                bare == null || bare.p50() == 0 ? "" : number(own.p50() / bare.p50()),
                bar == null ? "" : bar.words(),
                verdict);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
