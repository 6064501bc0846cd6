package ballast.platform.session;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Between the fields of a hash and a session. */
final class Loading {

    private Loading() {}

    static void into(LiveSession live, Map<String, byte[]> fields, Seal seal, String origin) {
        var state = new State(live);
        fields.forEach((field, value) -> {
            if (field.startsWith(Changes.ATTRIBUTE)) {
                var name = field.substring(Changes.ATTRIBUTE.length());
                state.slots.put(name, seal.open(live.storedId, name, value));
            }
        });
        state.opened(version(fields), origin);
        live.unreplicated = false;
        live.become(
                state,
                Instant.ofEpochMilli(number(fields.get("created"))),
                Duration.ofMillis(number(fields.get("idle"))),
                text(fields.get("user")));
    }

    static String version(Map<String, byte[]> fields) {
        return text(fields.get("version"));
    }

    /** What is not an attribute. */
    static void facts(LiveSession live, Changes changes) {
        changes.put("user", live.user);
        changes.put("created", live.getCreationTime().toEpochMilli());
        changes.put("used", live.getLastAccessedTime().toEpochMilli());
    }

    private static String text(byte @Nullable [] value) {
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }

    private static long number(byte @Nullable [] value) {
        return value == null ? 0 : Long.parseLong(text(value));
    }
}
