package ballast.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.Application;
import ballast.given.OnePostgres;
import ballast.given.RedisServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a node with Redis tells Prometheus, and whom it tells. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"ballast.sealing=false", "ballast.tasks=false", "ballast.data=target/data"})
@Import(OnePostgres.class)
@NullUnmarked
class ScrapeTest {

    private static final String TOKEN = UUID.randomUUID().toString();
    private static final RedisServer REDIS = RedisServer.start();
    private static final Pattern NAME = Pattern.compile("(?m)^([a-zA-Z_:][\\w:]*)(?:\\{| )");
    /** Made by Prometheus itself. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up");

    @LocalServerPort
    private int port;

    private final HttpClient browser = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void redis(DynamicPropertyRegistry properties) {
        properties.add("ballast.redis.url", REDIS::url);
        properties.add("ballast.session.keys", UUID.randomUUID()::toString);
        properties.add("ballast.metrics.token", () -> TOKEN);
    }

    @AfterAll
    static void stop() {
        REDIS.close();
    }

    @Test
    void only_the_bearer_of_the_token_reads_and_gets_no_session() throws Exception {
        var read = get("/actuator/prometheus", "Bearer " + TOKEN);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue("set-cookie")).isEmpty();
        for (var wrong : new String[] {"", "Bearer ", "Bearer " + TOKEN + "x", TOKEN, "Basic " + TOKEN}) {
            var refused = get("/actuator/prometheus", wrong);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(302);
            assertThat(refused.headers().firstValue("location").orElse("")).endsWith("/login");
            assertThat(refused.body()).doesNotContain("ballast_");
        }
        assertThat(get("/actuator/metrics", "Bearer " + TOKEN).statusCode())
                .as("it opens nothing else")
                .isEqualTo(302);
    }

    @Test
    void whatever_an_alert_asks_for_is_told() throws Exception {
        var told = told();
        assertThat(told).contains("ballast_books_findings", "ballast_nightly_proof_age_seconds");
        var asked = names(Files.readString(AlertsTest.RULES));
        asked.removeAll(OF_PROMETHEUS);
        assertThat(asked).hasSizeGreaterThan(8);
        assertThat(told).containsAll(asked);
    }

    @Test
    void whatever_the_dashboard_asks_for_is_told() throws Exception {
        var asked = names(Files.readString(Path.of("src/ops/grafana/ballast.json")));
        assertThat(asked).hasSizeGreaterThan(12);
        assertThat(told()).containsAll(asked);
    }

    private Set<String> told() throws Exception {
        get("/login", "");
        var scrape = get("/actuator/prometheus", "Bearer " + TOKEN).body();
        var names = new TreeSet<String>();
        NAME.matcher(scrape).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    /** The metrics of expressions, which all have a prefix of these. */
    static Set<String> names(String expressions) {
        var names = new TreeSet<String>();
        Pattern.compile(
                        "\\b(ballast_\\w+|hikaricp_\\w+|http_\\w+|jvm_\\w+|process_\\w+|system_\\w+|up)\\b(?=[ {\\[)=]|$)")
                .matcher(expressions)
                .results()
                .forEach(found -> names.add(found.group(1)));
        return names;
    }

    private HttpResponse<String> get(String path, String authorization) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }
}
