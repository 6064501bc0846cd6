package ballast.platform.ui;

import ballast.platform.problem.Problem;
import ballast.platform.ui.draft.Worded;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableSupplier;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The lines of a document, entered by keyboard: Tab and Enter move and add, arrows change the row, Ctrl+D duplicates,
 * Ctrl+Delete removes, rows of a spreadsheet can be pasted. The browser edits the cells, this side is the authority.
 */
@Tag("ballast-line-grid")
@JsModule("context://js/line-grid.js")
public final class LineGrid<L> extends AbstractField<LineGrid<L>, List<L>>
        implements Form.Marked, Focusable<LineGrid<L>>, Worded<List<L>> {

    private static final String DETAIL = "event.detail";

    private final String document;
    private final Lines<L> lines;
    private final Map<String, String> labels = new HashMap<>();
    private SerializableFunction<List<L>, List<String>> totals = all -> List.of();

    public LineGrid(String document, SerializableSupplier<L> blank) {
        super(List.of());
        this.document = document;
        this.lines = new Lines<>(blank);
        on("edit", d -> lines.edit(row(d), word(d, "key"), word(d, "text")));
        on("pick", d -> lines.pick(row(d), word(d, "key"), d.path("id").asLong(), word(d, "text")));
        on("insert", d -> lines.insert(row(d)));
        on("duplicate", d -> lines.duplicate(row(d)));
        on("remove", d -> lines.remove(row(d)));
        on("paste", d -> lines.paste(row(d), word(d, "key"), word(d, "text")));
        getElement()
                .addEventListener("find", event -> find(event.getEventData().path(DETAIL)))
                .addEventData(DETAIL);
    }

    /** A forged call on a read-only grid changes nothing. */
    private void on(String type, SerializableConsumer<JsonNode> change) {
        getElement()
                .addEventListener(type, event -> {
                    if (!isReadOnly()) {
                        change.accept(event.getEventData().path(DETAIL));
                        setModelValue(lines.all(), true);
                        render();
                    }
                })
                .addEventData(DETAIL);
    }

    public LineGrid<L> text(
            String key, SerializableFunction<L, String> read, SerializableBiFunction<L, String, L> write) {
        return column(LineColumn.text(key, read, write));
    }

    public LineGrid<L> number(
            String key,
            SerializableFunction<L, @Nullable BigDecimal> read,
            SerializableBiFunction<L, BigDecimal, L> write) {
        return column(LineColumn.number(key, read, write));
    }

    public LineGrid<L> price(
            String key,
            SerializableFunction<L, @Nullable BigDecimal> read,
            SerializableBiFunction<L, BigDecimal, L> write) {
        return column(LineColumn.price(key, read, write));
    }

    public LineGrid<L> lookup(
            String key,
            SerializableFunction<L, String> read,
            SerializableFunction<String, List<Option>> find,
            SerializableBiFunction<L, Option, L> pick) {
        return lookup(key, read, find, pick, line -> line);
    }

    /** @param clear what an emptied cell does to the line */
    public LineGrid<L> lookup(
            String key,
            SerializableFunction<L, String> read,
            SerializableFunction<String, List<Option>> find,
            SerializableBiFunction<L, Option, L> pick,
            SerializableFunction<L, L> clear) {
        return column(LineColumn.lookup(key, read, find, pick, clear));
    }

    /** A column that the user has named. */
    public LineGrid<L> labelled(String key, String label) {
        labels.put(key, label);
        return this;
    }

    public LineGrid<L> computed(String key, SerializableFunction<L, String> read) {
        return column(LineColumn.computed(key, read));
    }

    /** The lines themselves are given; only their cells can be edited. */
    public LineGrid<L> fixed() {
        getElement().setProperty("fixed", true);
        lines.fix();
        return this;
    }

    /** Label and amount in turn, under the lines. */
    public LineGrid<L> totals(SerializableFunction<List<L>, List<String>> reader) {
        totals = reader;
        return this;
    }

    private LineGrid<L> column(LineColumn<L> column) {
        lines.columns.put(column.key(), column);
        return this;
    }

    @Override
    public String words(List<L> value) {
        return lines.words(value);
    }

    private void find(JsonNode detail) {
        var column = lines.columns.get(word(detail, "key"));
        if (column != null && !isReadOnly()) {
            var options = LineJson.options(column.find().apply(word(detail, "text")));
            getElement().callJsFunction("candidates", row(detail), word(detail, "key"), options);
        }
    }

    @Override
    protected void setPresentationValue(List<L> value) {
        lines.replace(value);
        render();
    }

    @Override
    public void mark(String path, String message) {
        var parts = List.of(path.split("\\.", -1));
        if (parts.size() == 3) {
            lines.mark(Integer.parseInt(parts.get(1)), parts.get(2), message);
            render();
        } else {
            Problems.show(new Problem("platform.plain", List.of(message), ""));
        }
    }

    @Override
    public boolean isUnread() {
        return lines.isUnread();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var heads = LineJson.heads(lines.columns.values(), this::label);
        var words = LineJson.words("add", "remove", "nothing");
        getElement().setPropertyJson("columns", heads);
        getElement().setPropertyJson("words", words);
        render();
    }

    private String label(String key) {
        var own = labels.get(key);
        return own == null ? Words.t(document + "." + key) : own;
    }

    private void render() {
        getElement().setPropertyJson("rows", LineJson.rows(lines));
        getElement().setPropertyJson("totals", LineJson.texts(totals.apply(lines.all())));
    }

    private static int row(JsonNode d) {
        return d.path("row").asInt();
    }

    private static String word(JsonNode d, String name) {
        return d.path(name).asString();
    }
}
