package ballast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.given.Cluster;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Users with a list each on one node of 1 GB of heap, and one screen too many; the real crowd: -Dballast.users=500. */
@NullUnmarked
class ManyUsersIT {

    private static final int USERS = Integer.getInteger("ballast.users", 40);
    private static final int WARM = 5;
    /** Of the browser that shows how it is done: home and list. */
    private static final int SHOWN = 2;

    private static final String LIST = "sales/invoices";

    @Test
    void each_has_a_list_open_in_half_a_megabyte_and_one_screen_too_many_disturbs_nobody() throws Exception {
        try (var cluster =
                new Cluster("ballast.Application", 1, "1g", "--ballast.screens.of-node=" + (USERS + WARM + SHOWN))) {
            var page = HttpUser.Recorded.of(cluster, LIST);
            var late = user(cluster, page);
            crowd(cluster, page, WARM);
            long before = cluster.heapInUse(0);
            var users = crowd(cluster, page, USERS);
            long each = (cluster.heapInUse(0) - before) / USERS;
            System.out.printf(
                    "%d users with a list each: %d KB of heap per user, %d MB in use at all%n",
                    USERS, each / 1024, cluster.heapInUse(0) >> 20);
            assertThat(each).isLessThan(512 * 1024);

            assertThat(Stream.generate(() -> late.open()).limit(SHOWN + 1)).contains(503);
            for (var user : users) {
                user.click();
            }
        }
    }

    private static List<HttpUser> crowd(Cluster cluster, HttpUser.Recorded page, int size) throws Exception {
        var users = new ArrayList<HttpUser>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var user : threads.invokeAll(Stream.<Callable<HttpUser>>generate(() -> () -> {
                        var user = user(cluster, page);
                        assertThat(user.open()).isEqualTo(200);
                        return user;
                    })
                    .limit(size)
                    .toList())) {
                users.add(user.get());
            }
        }
        return users;
    }

    private static HttpUser user(Cluster cluster, HttpUser.Recorded page) {
        var user = new HttpUser(cluster.url(), page);
        user.signIn("clerk", cluster.password("clerk"));
        return user;
    }
}
