package ballast.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The floor under the reports and lists: one prepared statement each, all its rows fetched and read. */
final class BareReads implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    BareReads(Ground ground) {
        this.connection = ground.bare();
    }

    /** Runs the script and returns how many rows came. */
    int read(String script, Object... parameters) throws SQLException {
        var statement = statements.get(script);
        if (statement == null) {
            statement = connection.prepareStatement(Script.of(script));
            statements.put(script, statement);
        }
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i] instanceof LocalDate day ? Date.valueOf(day) : parameters[i]);
        }
        int rows = 0;
        try (var found = statement.executeQuery()) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                for (int i = 1; i <= columns; i++) {
                    found.getObject(i);
                }
                rows++;
            }
        }
        return rows;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
