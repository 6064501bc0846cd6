package ballast.browser;

import ballast.given.Cluster;
import io.lettuce.core.RedisClient;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/**
 * What a click costs, with sessions in Redis and in memory, with 1, 4 and 8 lists open in the session: {@code mvn verify
 * -Dit.test=ClickFigures}. The click asks for rows of the list, so each answer has read the database too.
 */
@NullUnmarked
class ClickFigures {

    private static final int CLICKS = 300;
    private static final String LIST = "sales/invoices";

    @Test
    void print() {
        print("in memory", "--ballast.redis.url=");
        print("in Redis");
    }

    private static void print(String sessions, String... settings) {
        try (var cluster = new Cluster("ballast.Application", 1, "1g", settings)) {
            var page = HttpUser.Recorded.of(cluster, LIST);
            var warm = new HttpUser(cluster.direct(0), page);
            warm.signIn("clerk", cluster.password("clerk"));
            warm.open();
            measure(cluster, warm, 1_500);
            for (int tabs : List.of(1, 4, 8)) {
                var user = new HttpUser(cluster.direct(0), page);
                user.signIn("clerk", cluster.password("clerk"));
                for (int i = 0; i < tabs; i++) {
                    user.open();
                }
                measure(cluster, user, CLICKS);
                System.out.printf("sessions %s, %d tabs: %s%n", sessions, tabs, measure(cluster, user, CLICKS));
            }
        }
    }

    private static String measure(Cluster cluster, HttpUser user, int clicks) {
        var took = new ArrayList<Long>();
        long bytes = received(cluster);
        var before = cluster.processorTime(0);
        for (int i = 0; i < clicks; i++) {
            long begun = System.nanoTime();
            user.click();
            took.add(System.nanoTime() - begun);
        }
        var spent = cluster.processorTime(0).minus(before);
        var sorted = took.stream().mapToLong(Long::longValue).sorted().toArray();
        return "p50 %.1f ms, p95 %.1f ms, %.1f ms of processor, %.1f KB to Redis a click"
                .formatted(
                        sorted[clicks / 2] / 1e6,
                        sorted[clicks * 95 / 100] / 1e6,
                        spent.toNanos() / 1e6 / clicks,
                        (received(cluster) - bytes) / 1024.0 / clicks);
    }

    private static long received(Cluster cluster) {
        try (var client = RedisClient.create(cluster.redis().url());
                var connection = client.connect()) {
            var found = Pattern.compile("total_net_input_bytes:(\\d+)")
                    .matcher(connection.sync().info("stats"));
            found.find();
            return Long.parseLong(found.group(1));
        }
    }
}
