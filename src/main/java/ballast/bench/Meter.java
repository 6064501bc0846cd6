package ballast.bench;

import ballast.platform.security.Acting;
import ballast.platform.security.SignedIn;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Repeats operations, first to warm up and then to measure them. */
@Component
@ConditionalOnProperty("ballast.bench")
class Meter implements ExecuteListenerProvider {

    /** Something that is done again and again. */
    interface Operation {
        void run() throws Exception;
    }

    private final LongAdder statements = new LongAdder();
    private final Processor processor;

    Meter(Processor processor) {
        this.processor = processor;
    }

    @Override
    public ExecuteListener provide() {
        return ExecuteListener.onExecuteStart(context -> statements.increment());
    }

    /** A transaction's scope is a statement of its own, which jOOQ does not see; bare operations count none. */
    Figures repeat(int warmUp, int times, Operation operation) {
        for (int i = 0; i < warmUp; i++) {
            run(operation);
        }
        var nanos = new long[times];
        var sent = statements.sum();
        var cpu = processor.nanos();
        var begin = System.nanoTime();
        for (int i = 0; i < times; i++) {
            var start = System.nanoTime();
            run(operation);
            nanos[i] = System.nanoTime() - start;
        }
        var elapsed = System.nanoTime() - begin;
        var used = processor.nanos() - cpu;
        return Figures.of(nanos, withScopes(statements.sum() - sent, times), used, elapsed);
    }

    /** So many clients at once, each in the user's name, for so many seconds. */
    Figures clients(int clients, double seconds, SignedIn user, Operation operation) {
        var all = new ConcurrentLinkedQueue<Long>();
        var sent = statements.sum();
        var cpu = processor.nanos();
        var begin = System.nanoTime();
        var end = begin + (long) (seconds * 1e9);
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                threads.execute(() -> Acting.as(user, () -> {
                    while (System.nanoTime() < end) {
                        var start = System.nanoTime();
                        run(operation);
                        all.add(System.nanoTime() - start);
                    }
                }));
            }
        }
        var elapsed = System.nanoTime() - begin;
        var used = processor.nanos() - cpu;
        var nanos = all.stream().mapToLong(Long::longValue).toArray();
        return Figures.of(nanos, withScopes(statements.sum() - sent, nanos.length), used, elapsed);
    }

    private static long withScopes(long sent, int operations) {
        return sent == 0 ? 0 : sent + operations;
    }

    private static void run(Operation operation) {
        try {
            operation.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
