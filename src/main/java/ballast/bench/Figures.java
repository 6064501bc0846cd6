package ballast.bench;

import java.util.Arrays;

/**
 * How long an operation took and what it cost.
 *
 * @param p50 half of them took at most so many milliseconds
 * @param p95 nineteen of twenty did
 * @param statements sent per operation, the one that states the transaction's scope included
 * @param cpu milliseconds of processor time per operation, application and database together
 * @param perSecond operations, by all clients
 */
record Figures(double p50, double p95, double statements, double cpu, double perSecond) {

    static Figures of(long[] nanos, long statements, long cpuNanos, long elapsedNanos) {
        Arrays.sort(nanos);
        int n = nanos.length;
        return new Figures(
                nanos[n / 2] / 1e6,
                nanos[Math.min(n - 1, n * 95 / 100)] / 1e6,
                statements / (double) n,
                cpuNanos / 1e6 / n,
                n * 1e9 / elapsedNanos);
    }
}
