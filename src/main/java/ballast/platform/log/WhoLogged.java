package ballast.platform.log;

import ballast.platform.db.Scope;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** Adds to each line of the log who was at work, in which company: by their ids, for a name is nobody's business there. */
final class WhoLogged implements StructuredLoggingJsonMembersCustomizer<ILoggingEvent> {

    @Override
    public void customize(JsonWriter.Members<ILoggingEvent> members) {
        members.add("user", line -> id(Scope.current().actor())).whenNotNull();
        members.add("organization", line -> id(Scope.current().company())).whenNotNull();
    }

    /** Null for the system itself. */
    private static @Nullable Map<String, String> id(long id) {
        return id == 0 ? null : Map.of("id", Long.toString(id));
    }
}
