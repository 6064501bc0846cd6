package ballast.audit;

import ballast.audit.Change.Word;
import ballast.platform.text.Labels;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds for a column of a table the label that its field has on the document's screen. */
@Component
class FieldWords {

    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");

    private final Labels labels;

    FieldWords(Labels labels) {
        this.labels = labels;
    }

    /** A line's table is called on screen like the list in its document: bank_account → bankAccounts, or just lines. */
    Word name(String document, String table, String column) {
        return prefixes(document, table).stream()
                .map(prefix -> prefix + "." + camel(column))
                .filter(this::isLabel)
                .findFirst()
                .map(key -> new Word(key, column))
                .orElseGet(() -> new Word("", column.replace('_', ' ')));
    }

    /** Constants such as a status have labels too. */
    Word value(Word name, String document, String value) {
        var key = (name.key().isEmpty() ? document : name.key()) + "." + value;
        return new Word(!value.isEmpty() && isLabel(key) ? key : "", value);
    }

    private static List<String> prefixes(String document, String table) {
        if (table.equals(document)) {
            return List.of(document);
        }
        var last = table.substring(table.lastIndexOf('.') + 1);
        var tail = last.substring(last.lastIndexOf('_') + 1);
        return List.of(document + "." + plural(camel(last)), document + "." + plural(tail), document);
    }

    private static String plural(String name) {
        return name.endsWith("s") ? name + "es" : name + "s";
    }

    private static String camel(String column) {
        return UNDERSCORE.matcher(column).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }

    private boolean isLabel(String key) {
        return labels.find(Locale.ENGLISH, key) != null;
    }
}
