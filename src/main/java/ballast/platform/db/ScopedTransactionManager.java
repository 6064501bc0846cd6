package ballast.platform.db;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells PostgreSQL at the start of each transaction who acts in which company; row-level security does the rest. */
final class ScopedTransactionManager extends JdbcTransactionManager {

    private final DataSource dataSource;

    ScopedTransactionManager(DataSource dataSource) {
        super(dataSource);
        this.dataSource = dataSource;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(dataSource);
        var scope = Scope.current();
        try (var statement = java.util.Objects.requireNonNull(holder)
                .getConnection()
                .prepareStatement(
                        "select set_config('ballast.actor', ?, true), set_config('ballast.company', ?, true)")) {
            statement.setString(1, Long.toString(scope.actor()));
            statement.setString(2, scope.company() == 0 ? "" : Integer.toString(scope.company()));
            statement.execute();
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new TransactionSystemException("The transaction could not be given its scope", e);
        }
    }
}
