package ballast.statements;

import ballast.accounting.Ledger;
import ballast.given.DatabaseTest;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Reports on the test company's books, with a count of the statements they take. */
@Import(StatementsTest.Counting.class)
abstract class StatementsTest extends DatabaseTest {

    private static final AtomicInteger STATEMENTS = new AtomicInteger();

    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {

        @Bean
        DefaultConfigurationCustomizer countingStatements() {
            return configuration ->
                    configuration.setAppending(new DefaultExecuteListenerProvider(new ExecuteListener() {
                        @Override
                        public void executeStart(ExecuteContext context) {
                            STATEMENTS.incrementAndGet();
                        }
                    }));
        }
    }

    @Autowired
    private Ledger ledger;

    protected Books books;

    @BeforeEach
    void openBooks() {
        books = new Books(db, ledger);
        posting(books::open);
        inCompany(companies::current);
    }

    /** In the test's company, committed. */
    protected void posting(Runnable work) {
        inCompany(() -> transaction.executeWithoutResult(status -> work.run()));
    }

    protected <T> T reading(Supplier<T> report) {
        var result = new ArrayList<T>();
        inCompany(() -> result.add(report.get()));
        return result.getFirst();
    }

    /** Statements of the last report, besides the one that opens the transaction's scope. */
    protected int statementsOf(Runnable report) {
        STATEMENTS.set(0);
        inCompany(report);
        return STATEMENTS.get();
    }
}
