package ballast.platform.ui;

import com.vaadin.flow.function.SerializableFunction;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the browser's side of a line grid is told. */
final class LineJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private LineJson() {}

    static <L> ArrayNode heads(Collection<LineColumn<L>> columns, SerializableFunction<String, String> label) {
        var heads = JSON.arrayNode();
        for (var column : columns) {
            heads.add(JSON.objectNode()
                    .put("key", column.key())
                    .put("kind", column.kind().name().toLowerCase(Locale.ROOT))
                    .put("label", label.apply(column.key())));
        }
        return heads;
    }

    static ObjectNode words(String... keys) {
        var words = JSON.objectNode();
        for (var key : keys) {
            words.put(key, Words.t("platform.line." + key));
        }
        return words;
    }

    static ArrayNode options(List<Option> found) {
        var options = JSON.arrayNode();
        for (var option : found) {
            options.add(JSON.objectNode()
                    .put("id", option.id())
                    .put("text", option.text())
                    .put("detail", option.detail()));
        }
        return options;
    }

    static ArrayNode texts(List<String> all) {
        var texts = JSON.arrayNode();
        all.forEach(texts::add);
        return texts;
    }

    static <L> ArrayNode rows(Lines<L> lines) {
        var rows = JSON.arrayNode();
        var all = lines.all();
        for (int i = 0; i < all.size(); i++) {
            var line = all.get(i);
            var cells = JSON.objectNode();
            lines.columns
                    .values()
                    .forEach(column -> cells.put(column.key(), column.read().apply(line)));
            var marks = JSON.objectNode();
            lines.problems(i).forEach(marks::put);
            var row = JSON.objectNode();
            row.set("cells", cells);
            row.set("problems", marks);
            rows.add(row);
        }
        return rows;
    }
}
