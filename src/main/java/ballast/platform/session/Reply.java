package ballast.platform.session;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Redis answered: a word, and what belongs to it. */
record Reply(List<byte[]> parts) {

    String word() {
        return text(0);
    }

    String text(int part) {
        return new String(parts.get(part), StandardCharsets.UTF_8);
    }

    /** After the word: names and values in turn. */
    Map<String, byte[]> fields() {
        var fields = new LinkedHashMap<String, byte[]>();
        for (int i = 1; i + 1 < parts.size(); i += 2) {
            fields.put(text(i), parts.get(i + 1));
        }
        return fields;
    }
}
