package ballast.browser;

import ballast.Application;
import ballast.given.Balancer;
import ballast.given.OnePostgres;
import ballast.given.RedisServer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;

/** What stands behind the address of a browser test; for the whole suite: {@code -Dballast.nodes=FORGETFUL}. */
enum Nodes {
    /** One node with its sessions in memory. */
    ONE,
    /** One node that forgets every screen after every request and reads it from Redis for the next. */
    FORGETFUL,
    /** Two nodes that get every other request, whoever it is from. */
    IN_TURN;

    private static final String KEY = UUID.randomUUID().toString();
    private static final Map<Integer, String> BALANCED = new ConcurrentHashMap<>();

    /** One for all classes of a run. */
    private static final class Shared {

        private static final RedisServer REDIS = RedisServer.start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(REDIS::close));
        }
    }

    static Nodes wanted() {
        return valueOf(System.getProperty("ballast.nodes", ONE.name()));
    }

    void configure(DynamicPropertyRegistry properties) {
        if (this != ONE) {
            properties.add("ballast.redis.url", Shared.REDIS::url);
            properties.add("ballast.session.keys", () -> KEY);
            properties.add("ballast.session.forgets", () -> this == FORGETFUL);
        }
    }

    String address(int port) {
        return this == IN_TURN ? BALANCED.computeIfAbsent(port, Nodes::balanced) : "http://localhost:" + port;
    }

    private static String balanced(int port) {
        var other = new SpringApplicationBuilder(Application.class, OnePostgres.class)
                .run("--server.port=0", "--ballast.redis.url=" + Shared.REDIS.url(), "--ballast.session.keys=" + KEY);
        int second = ((WebServerApplicationContext) other).getWebServer().getPort();
        var balancer = Balancer.inTurn(List.of(port, second));
        Runtime.getRuntime().addShutdownHook(new Thread(balancer::close));
        return balancer.url();
    }
}
