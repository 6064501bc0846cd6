package ballast.platform.ui;

import ballast.platform.problem.Problem;
import com.vaadin.flow.function.SerializableSupplier;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The lines of a line grid while they are edited, and what is wrong with which cell. */
final class Lines<L> implements Serializable {

    static final int MOST = 1000;

    final Map<String, LineColumn<L>> columns = new LinkedHashMap<>();
    private final SerializableSupplier<L> blank;
    private final Map<Integer, Map<String, String>> problems = new TreeMap<>();
    private final Map<Integer, Set<String>> unread = new TreeMap<>();
    private List<L> lines = new ArrayList<>();
    private boolean fixed;

    Lines(SerializableSupplier<L> blank) {
        this.blank = blank;
    }

    void fix() {
        fixed = true;
    }

    List<L> all() {
        return List.copyOf(lines);
    }

    Map<String, String> problems(int row) {
        return problems.getOrDefault(row, Map.of());
    }

    boolean isUnread() {
        return unread.values().stream().anyMatch(keys -> !keys.isEmpty());
    }

    void replace(List<L> all) {
        lines = new ArrayList<>(all);
        forget();
    }

    private void forget() {
        problems.clear();
        unread.clear();
    }

    private void forget(int row, String key) {
        problems.getOrDefault(row, new TreeMap<>()).remove(key);
        unread.getOrDefault(row, new TreeSet<>()).remove(key);
    }

    void mark(int row, String key, String message) {
        problems.computeIfAbsent(row, r -> new TreeMap<>()).put(key, message);
    }

    void edit(int row, String key, String text) {
        if (exists(row) && columns.containsKey(key)) {
            change(row, Objects.requireNonNull(columns.get(key)), text);
        }
    }

    private void change(int row, LineColumn<L> column, String text) {
        forget(row, column.key());
        try {
            Input.check(column.key(), text);
            lines.set(row, column.write().apply(lines.get(row), text));
        } catch (RuntimeException e) {
            mark(row, column.key(), Words.of(Problem.of(e)));
            unread.computeIfAbsent(row, r -> new TreeSet<>()).add(column.key());
        }
    }

    /** Only what the search offers can be picked. */
    void pick(int row, String key, long id, String text) {
        var column = columns.get(key);
        if (column == null || !exists(row)) {
            return;
        }
        for (var option : column.find().apply(text)) {
            if (option.id() == id) {
                forget(row, key);
                lines.set(row, column.pick().apply(lines.get(row), option));
                return;
            }
        }
    }

    void insert(int row) {
        if (!fixed) {
            insert(row, blank.get());
        }
    }

    void duplicate(int row) {
        if (exists(row)) {
            insert(row + 1, lines.get(row));
        }
    }

    private void insert(int row, L line) {
        if (!fixed && lines.size() < MOST && row >= 0 && row <= lines.size()) {
            if (row < lines.size()) {
                forget();
            }
            lines.add(row, line);
        }
    }

    void remove(int row) {
        if (!fixed && exists(row)) {
            lines.remove(row);
            forget();
        }
    }

    /** Rows of a spreadsheet, cells by tab, from the given cell on; what does not fit is marked in its row. */
    void paste(int row, String key, String text) {
        var open = columns.values().stream()
                .filter(column -> column.kind() != LineColumn.Kind.COMPUTED)
                .toList();
        var first = Math.max(0, open.stream().map(LineColumn::key).toList().indexOf(key));
        var at = Math.clamp(row, 0, lines.size());
        for (var pasted : text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .stripTrailing()
                .lines()
                .limit(MOST)
                .toList()) {
            if (at >= MOST || fixed && at >= lines.size()) {
                return;
            }
            if (at >= lines.size()) {
                lines.add(blank.get());
            }
            var cells = pasted.split("\t", -1);
            for (int c = 0; c < cells.length && first + c < open.size(); c++) {
                change(at, open.get(first + c), cells[c]);
            }
            at++;
        }
    }

    /** One line below the other. */
    String words(List<L> some) {
        return some.stream()
                .map(line -> columns.values().stream()
                        .map(column -> column.read().apply(line))
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining(" · ")))
                .collect(Collectors.joining("\n"));
    }

    private boolean exists(int row) {
        return row >= 0 && row < lines.size();
    }
}
