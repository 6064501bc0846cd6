package ballast.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The floor under {@link OrderBench}: an order delivered, invoiced and paid by 42 prepared statements in six transactions. */
final class BareTrade implements AutoCloseable {

    private static final String COMMIT = "commit";

    /** What is sent, with how many parameters; a commit is none of the statements. */
    private record Step(PreparedStatement statement, int parameters, boolean commit) {}

    private record Client(Connection connection, List<Step> steps) {}

    private final Ground ground;
    private final List<String> script = List.of(Script.of("bare-cycle").strip().split(";\n", -1));
    private final List<Client> all = new ArrayList<>();
    private final ThreadLocal<Client> client = ThreadLocal.withInitial(this::connect);
    private final AtomicLong number = new AtomicLong();

    BareTrade(Ground ground) {
        this.ground = ground;
    }

    long statements() {
        return script.stream().filter(line -> !line.equals(COMMIT)).count();
    }

    /** Every parameter is the number of the cycle, from which all else follows. */
    void cycle() throws SQLException {
        var at = client.get();
        var n = number.incrementAndGet();
        for (var step : at.steps()) {
            if (step.commit()) {
                at.connection().commit();
            } else {
                for (int i = 1; i <= step.parameters(); i++) {
                    step.statement().setLong(i, n);
                }
                step.statement().execute();
            }
        }
    }

    private Client connect() {
        try {
            var connection = ground.bare();
            connection.setAutoCommit(false);
            var steps = new ArrayList<Step>();
            for (var line : script) {
                steps.add(new Step(
                        connection.prepareStatement(line),
                        (int) line.chars().filter(c -> c == '?').count(),
                        line.equals(COMMIT)));
            }
            var made = new Client(connection, steps);
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
