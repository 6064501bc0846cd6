package ballast.browser;

import ballast.given.Cluster;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.NullUnmarked;

/** What may go wrong with a cluster, in an order that its seed decides. */
@NullUnmarked
final class Trouble {

    private final Cluster cluster;
    private final String mainClass;
    private final Random random;
    private final Deque<Integer> plan = new ArrayDeque<>();

    /** @param proof eight kills, two freezes of five seconds, two rolling restarts, Redis frozen, gone for ten seconds, forgetful */
    Trouble(Cluster cluster, String mainClass, Random random, boolean proof) {
        this.cluster = cluster;
        this.mainClass = mainClass;
        this.random = random;
        // first one of each sort; nobody wants a short run that missed one
        var all = new ArrayList<>(proof ? List.of(1, 1, 1, 1, 1, 1, 1, 1, 6, 6, 7, 7) : List.of(1, 2, 3, 4));
        if (proof) {
            if (!Boolean.getBoolean("ballast.roundrobin")) {
                all.addAll(List.of(3, 5, 8));
            }
            Collections.shuffle(all, random);
        }
        plan.addAll(all);
    }

    boolean isPlanned() {
        return !plan.isEmpty();
    }

    int pause() {
        return 500 + random.nextInt(1500);
    }

    /** Says what happened; afterwards all is well again. */
    String next() {
        int node = random.nextInt(2);
        int kind = plan.isEmpty() ? random.nextInt(6) : plan.pop();
        return switch (kind) {
            case 2 -> freeze(node, 2500 + random.nextInt(1500));
            case 3 -> forget(random.nextInt(3000));
            case 4 -> restart(node);
            case 5 -> freezeRedis();
            case 6 -> freeze(node, 5000);
            case 7 -> restart(0) + ", " + restart(1);
            case 8 -> forget(10_000);
            default -> kill(node);
        };
    }

    private String kill(int node) {
        cluster.kill(node);
        cluster.startNode(mainClass, node);
        cluster.awaitNode(node);
        return "node " + node + " killed";
    }

    private String restart(int node) {
        cluster.stop(node);
        cluster.startNode(mainClass, node);
        cluster.awaitNode(node);
        return "node " + node + " restarted";
    }

    private String freeze(int node, int millis) {
        cluster.signal(node, "STOP");
        during(millis);
        cluster.signal(node, "CONT");
        cluster.awaitNode(node);
        return "node " + node + " frozen for " + millis + " ms";
    }

    private String freezeRedis() {
        cluster.redis().signal("STOP");
        during(1000 + random.nextInt(3000));
        cluster.redis().signal("CONT");
        during(1500);
        return "Redis frozen";
    }

    private String forget(int millis) {
        cluster.redis().kill();
        during(millis);
        cluster.redis().begin();
        during(4000);
        return "Redis gone for " + millis + " ms and back empty";
    }

    /** The length of the trouble itself; nothing is waited for. */
    private static void during(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
