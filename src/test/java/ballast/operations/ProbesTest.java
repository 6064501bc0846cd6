package ballast.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.Application;
import ballast.given.RedisServer;
import ballast.platform.db.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** A node without its database takes no requests, but is not ended for it; without Redis it goes on. */
@NullUnmarked
class ProbesTest {

    private final HttpClient probe = HttpClient.newHttpClient();

    @Test
    void readiness_falls_with_the_database_and_liveness_does_not() throws Exception {
        var postgres = EmbeddedPostgres.throwaway();
        var redis = RedisServer.start();
        try (redis;
                var node = new SpringApplicationBuilder(Application.class)
                        .run(
                                "--server.port=0",
                                "--ballast.data=target/data",
                                "--ballast.tasks=false",
                                "--ballast.sealing=false",
                                "--ballast.redis.url=" + redis.url(),
                                "--ballast.session.keys=" + UUID.randomUUID(),
                                "--spring.datasource.url="
                                        + postgres.application().getJdbcUrl(),
                                "--spring.datasource.username="
                                        + postgres.application().getUsername(),
                                "--spring.datasource.password="
                                        + postgres.application().getPassword(),
                                "--spring.datasource.hikari.connection-timeout=1000",
                                "--spring.flyway.url=" + postgres.migrations().getJdbcUrl(),
                                "--spring.flyway.user=" + postgres.migrations().getUsername(),
                                "--spring.flyway.password="
                                        + postgres.migrations().getPassword())) {
            int port = ((WebServerApplicationContext) node).getWebServer().getPort();
            assertThat(ask(port, "readiness").statusCode()).isEqualTo(200);
            redis.kill();
            assertThat(ask(port, "readiness").statusCode())
                    .as("sessions stay in memory while Redis is away")
                    .isEqualTo(200);
            postgres.close();
            assertThat(ask(port, "readiness").statusCode()).isEqualTo(503);
            assertThat(ask(port, "liveness").statusCode()).isEqualTo(200);
            assertThat(ask(port, "readiness").body())
                    .as("nobody outside reads what a node consists of")
                    .isEqualTo("{\"status\":\"DOWN\"}");
        }
    }

    private HttpResponse<String> ask(int port, String what) throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + port + "/actuator/health/" + what);
        return probe.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
