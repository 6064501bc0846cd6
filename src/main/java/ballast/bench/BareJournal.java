package ballast.bench;

import ballast.accounting.AccountRef;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The floor under {@link JournalBench}: head and four lines by prepared statements, and a commit. */
final class BareJournal implements AutoCloseable {

    private static final List<String> ACCOUNTS = List.of("6310", "6300", "1300", "1000");
    private static final int[] AMOUNTS = {100, 50, 19, -169};

    private record Client(Connection connection, PreparedStatement head, PreparedStatement lines) {}

    private final Ground ground;
    private final Map<String, AccountRef> accounts;
    private final List<Client> all = new ArrayList<>();
    private final ThreadLocal<Client> client = ThreadLocal.withInitial(this::connect);

    BareJournal(Ground ground, Map<String, AccountRef> accounts) {
        this.ground = ground;
        this.accounts = accounts;
    }

    void post() throws SQLException {
        var at = client.get();
        var today = Date.valueOf("2026-01-31");
        at.head().setDate(1, today);
        long entry;
        try (var row = at.head().executeQuery()) {
            row.next();
            entry = row.getLong(1);
        }
        for (int i = 0; i < 4; i++) {
            at.lines().setLong(i * 6 + 1, entry);
            at.lines().setInt(i * 6 + 2, i + 1);
            at.lines()
                    .setInt(
                            i * 6 + 3,
                            Objects.requireNonNull(accounts.get(ACCOUNTS.get(i)))
                                    .id());
            at.lines().setDate(i * 6 + 4, today);
            at.lines().setInt(i * 6 + 5, Math.max(0, AMOUNTS[i]));
            at.lines().setInt(i * 6 + 6, Math.max(0, -AMOUNTS[i]));
        }
        at.lines().execute();
        at.connection().commit();
    }

    private Client connect() {
        try {
            var connection = ground.bare();
            connection.setAutoCommit(false);
            var made = new Client(
                    connection,
                    connection.prepareStatement(Script.of("bare-entry")),
                    connection.prepareStatement(Script.of("bare-entry-lines")));
            synchronized (all) {
                all.add(made);
            }
            return made;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        for (var made : all) {
            try {
                made.connection().close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
