package ballast.platform.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a draft holds, as JSON.
 *
 * @param base all components of the record as it was opened
 * @param mine the components that the user has changed
 */
public record DraftContent(ObjectNode base, ObjectNode mine) {

    /** @param fields what the form says now, by component */
    public static DraftContent of(Record base, Map<String, @Nullable Object> fields) {
        var before = RecordJson.of(base);
        var mine = JsonNodeFactory.instance.objectNode();
        fields.forEach((component, value) -> {
            var now = RecordJson.of(value);
            if (now != null && !RecordJson.same(now, before.get(component))) {
                mine.set(component, now);
            }
        });
        return new DraftContent(before, mine);
    }

    static DraftContent read(String json) {
        var tree = RecordJson.read(json);
        return new DraftContent(
                tree.path("base") instanceof ObjectNode base ? base : JsonNodeFactory.instance.objectNode(),
                tree.path("mine") instanceof ObjectNode mine ? mine : JsonNodeFactory.instance.objectNode());
    }

    /** The record as it was opened; what this build does not know of it is taken from the blank one. */
    public <T extends Record> T opened(Class<T> type, T blank) {
        var record = new RecordDraft<>(type, blank);
        base.properties().forEach(component -> {
            var value = RecordJson.value(type, component.getKey(), component.getValue());
            if (value != null) {
                record.set(component.getKey(), value);
            }
        });
        return record.toRecord();
    }

    /** Changes that somebody else has not made as well; the value is what the user made of the component. */
    public Map<String, JsonNode> agreed(ObjectNode theirs) {
        return mine(theirs, false);
    }

    /** Components that both have changed, each to something else. */
    public Map<String, JsonNode> disputed(ObjectNode theirs) {
        return mine(theirs, true);
    }

    private Map<String, JsonNode> mine(ObjectNode theirs, boolean disputed) {
        var found = new LinkedHashMap<String, JsonNode>();
        mine.properties().forEach(one -> {
            var now = theirs.get(one.getKey());
            boolean changedByThem = now != null && !RecordJson.same(now, base.get(one.getKey()));
            if (!RecordJson.same(one.getValue(), now) && changedByThem == disputed) {
                found.put(one.getKey(), one.getValue());
            }
        });
        return found;
    }

    String write() {
        var tree = JsonNodeFactory.instance.objectNode();
        tree.set("base", base);
        tree.set("mine", mine);
        return tree.toString();
    }
}
