package ballast.operations.backup;

import ballast.platform.db.ServicePostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Whether a restored database is whole: every page and index, the rows and seals of the manifest, the books. */
final class Verification {

    private final Manifest manifest;

    Verification(Manifest manifest) {
        this.manifest = manifest;
    }

    /** What is wrong, nothing at best. */
    List<String> of(Path data) {
        try (var postgres = ServicePostgres.of(data);
                var connection = postgres.connect()) {
            var source = new Source(connection);
            var wrong = new ArrayList<String>();
            pages(source, wrong);
            rows(source, wrong);
            seals(source, wrong);
            books(source, wrong);
            return wrong;
        } catch (SQLException e) {
            throw new BackupProblem("The restored database cannot be used: " + e.getMessage(), e);
        }
    }

    /** Reading a page compares its checksum; reading an index by amcheck finds each row of its table. */
    private static void pages(Source source, List<String> wrong) {
        if (!source.one("show data_checksums").equals("on")) {
            wrong.add("the pages have no checksums");
        }
        source.list("select set_config('client_min_messages', 'error', false)", row -> "");
        source.run("create extension if not exists amcheck");
        source.list("""
                select c.relname, bt_index_check(c.oid, true)
                from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
                where a.amname = 'btree' and c.relpersistence <> 't' and i.indisready and i.indisvalid
                """, row -> row.getString(1));
    }

    /** A table to which the application can only add has no fewer than before, and none is missing. */
    private void rows(Source source, List<String> wrong) {
        var restored = source.rows();
        var addedTo = source.list("""
                select schemaname || '.' || tablename from pg_tables
                where not has_any_column_privilege('ballast_app', format('%I.%I', schemaname, tablename), 'update')
                  and not has_table_privilege('ballast_app', format('%I.%I', schemaname, tablename), 'delete')
                """, row -> row.getString(1));
        manifest.rows().forEach((table, before) -> {
            var now = restored.get(table);
            if (now == null) {
                wrong.add(table + " is missing");
            } else if (now < before && addedTo.contains(table)) {
                wrong.add("%s has %d rows, had %d".formatted(table, now, before));
            }
        });
    }

    private void seals(Source source, List<String> wrong) {
        manifest.seals().forEach((company, seal) -> {
            var restored = source.list(
                    "select encode(hash, 'hex') from accounting.entry_seal where company_id = ? and sequence = ?",
                    row -> row.getString(1),
                    company,
                    seal.sequence());
            if (!Objects.equals(restored, List.of(seal.hash()))) {
                wrong.add("company %d has another history up to its seal %d".formatted(company, seal.sequence()));
            }
        });
    }

    /** As the application, so that the walls between the companies stand. */
    private static void books(Source source, List<String> wrong) {
        var companies = source.list("select id from platform.company order by id", row -> row.getInt(1));
        source.run("set role ballast_app");
        for (var company : companies) {
            source.list("select set_config('ballast.company', ?, false)", row -> "", Integer.toString(company));
            source.list(
                    """
                    select name, failed from accounting.check_books() where failed <> 0
                    union all select name, failed from inventory.check_stock() where failed <> 0
                    """,
                    row -> wrong.add("company %d: %s does not hold (%d cases)"
                            .formatted(company, row.getString(1), row.getLong(2))));
        }
    }
}
