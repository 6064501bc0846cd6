package ballast.accounting;

import ballast.accounting.Account.Kind;
import ballast.accounting.AccountRef.Control;
import ballast.platform.problem.RuleViolation;
import ballast.platform.text.Csv;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A chart of accounts as a CSV file, its columns found by their headings. */
final class ChartCsv {

    /** What the words of published charts of accounts mean here. */
    private static final Map<String, Kind> WORDS = Map.ofEntries(
            Map.entry("asset", Kind.ASSET),
            Map.entry("fixed_asset", Kind.ASSET),
            Map.entry("current_asset", Kind.ASSET),
            Map.entry("liability", Kind.LIABILITY),
            Map.entry("liabilitie", Kind.LIABILITY),
            Map.entry("current_liability", Kind.LIABILITY),
            Map.entry("long_term_liability", Kind.LIABILITY),
            Map.entry("tax", Kind.EXPENSE),
            Map.entry("equity", Kind.EQUITY),
            Map.entry("income", Kind.INCOME),
            Map.entry("revenue", Kind.INCOME),
            Map.entry("expense", Kind.EXPENSE),
            Map.entry("direct_expense", Kind.EXPENSE),
            Map.entry("overhead", Kind.EXPENSE),
            Map.entry("expenditure", Kind.EXPENSE),
            Map.entry("control", Kind.ASSET));

    /** Classes of the French plan that hold both sides, split by the numbers of their liabilities. */
    private static final List<String> FRENCH_LIABILITIES = List.of(
            "40", "419", "42", "43", "44", "45", "464", "468", "475", "477", "487", "509", "519", "15", "16", "17",
            "18");

    private static final List<String> FRENCH_ASSETS = List.of("409", "425", "4287", "439", "441", "4456", "4566");

    private static final Set<String> STATISTICAL = Set.of("statistical", "balances", "flow");

    /**
     * One account of the file.
     *
     * @param no the record's place in the file, the heading being 1
     * @param parent number of the group, or null when the file does not say
     */
    record Row(
            int no,
            String number,
            String name,
            String type,
            @Nullable String parent,
            boolean group,
            @Nullable Control control) {

        /** Accounts that count heads or square metres are no part of the books. */
        boolean isStatistical() {
            return STATISTICAL.contains(type.toLowerCase(Locale.ROOT));
        }

        @Nullable
        Kind kind() {
            return ChartCsv.kind(type, number);
        }
    }

    private final Map<String, Integer> columns = new HashMap<>();

    private final String nameColumn;

    private ChartCsv(List<String> heading, String nameColumn) {
        this.nameColumn = nameColumn;
        for (int i = 0; i < heading.size(); i++) {
            columns.putIfAbsent(heading.get(i).strip().toLowerCase(Locale.ROOT).replace(' ', '_'), i);
        }
        RuleViolation.require(
                columns.containsKey("number") && columns.containsKey("name"), "chart_has_numbers_and_names");
    }

    static List<Row> read(Reader reader) {
        return read(reader, "name");
    }

    static List<Row> read(Reader reader, String nameColumn) {
        var records = new Csv(text(reader)).records();
        RuleViolation.require(records.size() > 1, "chart_has_accounts");
        var csv = new ChartCsv(records.getFirst(), nameColumn);
        var rows = new ArrayList<Row>();
        var numberByKey = new HashMap<String, String>();
        for (int i = 1; i < records.size(); i++) {
            var cells = records.get(i);
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            rows.add(csv.row(i + 1, cells));
            numberByKey.put(csv.cell(cells, "key"), csv.cell(cells, "number"));
        }
        return csv.columns.containsKey("parent_key")
                ? rows.stream().map(row -> byKey(row, numberByKey)).toList()
                : rows;
    }

    private Row row(int no, List<String> cells) {
        for (var cell : cells) {
            RuleViolation.require(cell.indexOf('\0') < 0, "imported_row_has_no_nul_characters", no);
        }
        var parent = cell(cells, "parent_number", "parent", "parent_key");
        return new Row(
                no,
                cell(cells, "number"),
                cell(cells, nameColumn),
                cell(cells, "kind", "type", "class_type"),
                parent.isEmpty() ? null : parent,
                Set.of("1", "true", "yes", "y", "x")
                        .contains(cell(cells, "is_group", "group").toLowerCase(Locale.ROOT)),
                control(no, cell(cells, "control")));
    }

    private static @Nullable Control control(int no, String value) {
        try {
            return value.isEmpty() ? null : Control.valueOf(value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new RuleViolation("imported_row_has_a_known_control", no, value);
        }
    }

    private static Row byKey(Row row, Map<String, String> numberByKey) {
        var key = row.parent();
        var parent = key == null ? null : numberByKey.getOrDefault(key, key);
        return new Row(row.no(), row.number(), row.name(), row.type(), parent, row.group(), row.control());
    }

    private String cell(List<String> cells, String... headings) {
        for (var heading : headings) {
            var column = columns.get(heading);
            if (column != null) {
                return column < cells.size() ? cells.get(column).strip() : "";
            }
        }
        return "";
    }

    private static String text(Reader reader) {
        try {
            var text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null when the word is not known. */
    private static @Nullable Kind kind(String word, String number) {
        var plain = word.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return switch (plain) {
            case "equity_liability" -> liability(number) ? Kind.LIABILITY : Kind.EQUITY;
            case "third_party", "financial" -> liability(number) ? Kind.LIABILITY : Kind.ASSET;
            default -> WORDS.get(plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain);
        };
    }

    private static boolean liability(String number) {
        return FRENCH_LIABILITIES.stream().anyMatch(number::startsWith)
                && FRENCH_ASSETS.stream().noneMatch(number::startsWith);
    }
}
