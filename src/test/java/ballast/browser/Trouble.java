package ballast.browser;

import ballast.given.Cluster;
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
    private int number;

    Trouble(Cluster cluster, String mainClass, Random random) {
        this.cluster = cluster;
        this.mainClass = mainClass;
        this.random = random;
    }

    int pause() {
        return 500 + random.nextInt(1500);
    }

    /** Says what happened; afterwards all is well again. */
    String next() {
        int node = random.nextInt(2);
        // first one of each sort; nobody wants a short run that missed one
        int kind = number++ < 4 ? number : random.nextInt(6);
        return switch (kind) {
            case 2 -> freeze(node);
            case 3 -> forget();
            case 4 -> restart(node);
            case 5 -> freezeRedis();
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

    private String freeze(int node) {
        cluster.signal(node, "STOP");
        during(2500 + random.nextInt(1500));
        cluster.signal(node, "CONT");
        cluster.awaitNode(node);
        return "node " + node + " frozen";
    }

    private String freezeRedis() {
        cluster.redis().signal("STOP");
        during(1000 + random.nextInt(3000));
        cluster.redis().signal("CONT");
        during(1500);
        return "Redis frozen";
    }

    private String forget() {
        cluster.redis().kill();
        during(random.nextInt(3000));
        cluster.redis().begin();
        during(4000);
        return "Redis restarted empty";
    }

    /** The length of the trouble itself; nothing is waited for. */
    private static void during(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
