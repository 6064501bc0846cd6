package ballast.operations.backup;

import ballast.operations.backup.Manifest.Seal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The database a backup is taken from; the connection stays open as long, for the backup is its. */
final class Source {

    private static final int TRIES = 600;

    private final Connection connection;

    Source(Connection connection) {
        this.connection = connection;
    }

    /** @param label the file without which a copy would start from the wrong place */
    record End(String lastWal, String label) {}

    String begin() {
        // keeps the log from being recycled until the connection ends
        one("select pg_create_physical_replication_slot('ballast_' || pg_backend_pid(), true, true)");
        return one("select pg_walfile_name(pg_backup_start('ballast', true))");
    }

    End end() {
        var stopped = list("""
                select pg_walfile_name(lsn), labelfile from pg_backup_stop(false)
                """, row -> new End(row.getString(1), row.getString(2)));
        return stopped.getFirst();
    }

    List<String> logs(String first, String last) {
        return list(
                "select name from pg_ls_waldir() where name ~ '^[0-9A-F]{24}$' and name between ? and ? order by name",
                row -> row.getString(1),
                first,
                last);
    }

    /** Closes the log file at hand and waits until PostgreSQL has put it aside. */
    void archive() {
        // with a record in it, so that there is something to close
        one("select pg_create_restore_point('ballast')");
        var last = one("select pg_walfile_name(pg_switch_wal())");
        for (int tries = 0; tries < TRIES; tries++) {
            var archived = list("""
                    select pg_sleep(0.1), last_archived_wal is not null and left(last_archived_wal, 24) >= ?
                    from pg_stat_archiver
                    """, row -> row.getBoolean(2), last);
            if (archived.getFirst()) {
                return;
            }
        }
        throw new BackupProblem("PostgreSQL does not put its log aside; see postgres.log in the data folder.");
    }

    Instant now() {
        return list("select clock_timestamp()", row -> row.getTimestamp(1).toInstant())
                .getFirst();
    }

    String one(String query) {
        return list(query, row -> String.valueOf(row.getString(1))).getFirst();
    }

    Map<String, Long> rows() {
        var rows = new TreeMap<String, Long>();
        list("""
                select table_schema || '.' || table_name, (xpath('/row/n/text()', query_to_xml(
                    format('select count(*) as n from %I.%I', table_schema, table_name), false, true, '')))[1]::text::bigint
                from information_schema.tables
                where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                """, row -> rows.put(row.getString(1), row.getLong(2)));
        return rows;
    }

    Map<Integer, Seal> seals() {
        var seals = new TreeMap<Integer, Seal>();
        list("""
                select distinct on (company_id) company_id, sequence, encode(hash, 'hex')
                from accounting.entry_seal order by company_id, sequence desc
                """, row -> seals.put(row.getInt(1), new Seal(row.getLong(2), row.getString(3))));
        return seals;
    }

    void run(String statement) {
        try (var plain = connection.createStatement()) {
            plain.execute(statement);
        } catch (SQLException e) {
            throw new BackupProblem("The database answers: " + e.getMessage(), e);
        }
    }

    /** Reads a row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String query, Row<T> row, Object... values) {
        try (var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var all = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(row.of(rows));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new BackupProblem("The database answers: " + e.getMessage(), e);
        }
    }
}
