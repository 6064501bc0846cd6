package ballast.audit;

import static db.audit.Tables.CHANGE;
import static db.platform.Tables.APP_USER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;

import ballast.audit.Change.Field;
import ballast.audit.Change.Operation;
import ballast.platform.document.ColumnGuard;
import ballast.platform.document.ReadAccess;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The recorded changes of a document and its lines. */
@Component
public class AuditTrail {

    private static final int MOST = 500;
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final DSLContext db;
    private final ReadAccess access;
    private final FieldWords words;
    private final ObjectProvider<ColumnGuard> guards;

    AuditTrail(DSLContext db, ReadAccess access, FieldWords words, ObjectProvider<ColumnGuard> guards) {
        this.db = db;
        this.access = access;
        this.words = words;
        this.guards = guards;
    }

    /** The newest first, at most 500. */
    @Transactional(readOnly = true)
    @RolesAllowed(AuditPermissions.TRAIL_READ)
    public List<Change> of(String document, long id) {
        access.require(document);
        return db.select(
                        CHANGE.ID,
                        CHANGE.AT,
                        coalesce(APP_USER.NAME, inline("")),
                        CHANGE.OPERATION.convertFrom(Operation::valueOf),
                        CHANGE.TABLE_NAME,
                        CHANGE.FIELDS)
                .from(CHANGE)
                .leftJoin(APP_USER)
                .on(APP_USER.ID.eq(CHANGE.ACTOR_ID))
                .where(CHANGE.DOCUMENT.eq(document), CHANGE.DOCUMENT_ID.eq(id))
                .orderBy(CHANGE.ID.desc())
                .limit(MOST)
                .fetch(mapping(
                        (Long change, Instant at, String user, Operation operation, String table, JSONB fields) ->
                                new Change(change, at, user, operation, table, fields(document, table, fields))));
    }

    private List<Field> fields(String document, String table, JSONB json) {
        var fields = new ArrayList<Field>();
        for (var entry : EXACT.readTree(json.data()).properties()) {
            if (isForHumans(document, entry.getKey()) && !isHidden(table, entry.getKey())) {
                var name = words.name(document, table, entry.getKey());
                var status = entry.getKey().equals("status") ? document + ".status" : document;
                fields.add(new Field(
                        name,
                        words.value(name, status, text(entry.getValue().path(0))),
                        words.value(name, status, text(entry.getValue().path(1)))));
            }
        }
        return fields;
    }

    private boolean isHidden(String table, String column) {
        return guards.stream().anyMatch(guard -> guard.hides(table, column));
    }

    /** Not what only the database needs: ids, places in a list, the way from a line to its document. */
    private static boolean isForHumans(String document, String column) {
        var table = document.substring(document.lastIndexOf('.') + 1);
        return !column.equals("id")
                && !column.equals("line_no")
                && !column.equals("command_id")
                && !column.equals(table + "_id");
    }

    private static String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isNumber()) {
            return value.decimalValue().stripTrailingZeros().toPlainString();
        }
        return value.isString() ? value.asString() : value.toString();
    }
}
