package ballast.accounting;

import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.stereotype.Component;

/** How many statements a piece of work sends. */
@Component
@NullUnmarked
public class CountedStatements implements ExecuteListenerProvider {

    private final ThreadLocal<Integer> sent = ThreadLocal.withInitial(() -> 0);

    @Override
    public ExecuteListener provide() {
        return ExecuteListener.onExecuteStart(context -> sent.set(sent.get() + 1));
    }

    /** Including the one that tells the transaction its scope. */
    public int of(Runnable transaction) {
        sent.set(0);
        transaction.run();
        return sent.get() + 1;
    }
}
