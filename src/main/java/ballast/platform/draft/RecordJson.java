package ballast.platform.draft;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The components of a document as JSON, by name: exact numbers as numbers, dates as texts, lines as objects. Types come
 * from the record, never from the JSON.
 */
public final class RecordJson {

    private static final Logger LOG = LoggerFactory.getLogger(RecordJson.class);

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(checker -> checker.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private RecordJson() {}

    /** What cannot be told as JSON is left out. */
    public static ObjectNode of(Record document) {
        var tree = JsonNodeFactory.instance.objectNode();
        for (var component : document.getClass().getRecordComponents()) {
            var value = of(RecordDraft.read(component, document));
            if (value != null) {
                tree.set(component.getName(), value);
            }
        }
        return tree;
    }

    static @Nullable JsonNode of(@Nullable Object value) {
        try {
            // by way of its text: the tree it would be when read back
            return value == null ? JsonNodeFactory.instance.nullNode() : read(JSON.writeValueAsString(value));
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.warn("{} is kept in no draft", value == null ? "" : value.getClass(), e);
            return null;
        }
    }

    static JsonNode read(String json) {
        return JSON.readTree(json);
    }

    /** Nothing where this build knows no such component, or another type of it. */
    public static @Nullable Object value(Class<? extends Record> type, String component, JsonNode json) {
        try {
            return json.isNull()
                    ? null
                    : Arrays.stream(type.getRecordComponents())
                            .filter(one -> one.getName().equals(component))
                            .findFirst()
                            .map(one -> read(one.getGenericType(), json))
                            .orElse(null);
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.info("{} of a draft is not understood any more", component, e);
            return null;
        }
    }

    private static @Nullable Object read(Type type, JsonNode json) {
        return JSON.treeToValue(json, JSON.constructType(type));
    }

    /** Numbers are the same whatever zeros they are padded with. */
    static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
        return one == null || other == null ? one == null && other == null : one.equals(RecordJson::compare, other);
    }

    private static int compare(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue())
                : one.equals(other) ? 0 : 1;
    }
}
