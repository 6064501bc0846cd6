package ballast.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.platform.db.Scope;
import ballast.platform.security.Acting;
import ballast.platform.security.SignedIn;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A line of the log is one JSON object that says who and where by ids, and names nobody. */
@NullUnmarked
class LogLinesTest {

    private static final String FORMAT = "logging.structured.format.console";

    private static final SignedIn ANNA =
            new SignedIn(7, "anna", "Anna Arnold", "en", 3, "Nordlicht GmbH", Set.of(), false, "");

    @Test
    void a_server_writes_json_and_a_desk_plain_text() {
        assertThat(environment().getProperty(FORMAT)).isEqualTo("ecs");
        assertThat(environment("local").getProperty(FORMAT)).isNull();
    }

    @Test
    void a_line_names_the_request_the_user_and_the_company_by_their_ids() {
        MDC.put(Traces.KEY, "0af7651916cd43dd8448eb211c80319c");
        try {
            var text = new String[1];
            Acting.as(ANNA, () -> text[0] = line("posted", null));
            var line = JsonMapper.shared().readTree(text[0]);
            assertThat(line.at("/user/id").asString()).isEqualTo("7");
            assertThat(line.at("/organization/id").asString()).isEqualTo("3");
            assertThat(line.at("/trace/id").asString()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
            assertThat(line.at("/message").asString()).isEqualTo("posted");
            assertThat(line.at("/service/name").asString()).isEqualTo("ballast");
            assertThat(text[0]).doesNotContainIgnoringCase("anna").doesNotContain("Nordlicht");
        } finally {
            MDC.remove(Traces.KEY);
        }
    }

    @Test
    void a_job_names_the_company_it_works_for_and_the_system_nobody() {
        assertThat(read(new Scope(0, 5).call(() -> line("swept", null)))
                        .at("/organization/id")
                        .asString())
                .isEqualTo("5");
        var system = read(Scope.SYSTEM.call(() -> line("swept", null)));
        assertThat(system.has("organization")).isFalse();
        assertThat(system.has("user")).isFalse();
    }

    @Test
    void a_failure_is_one_line_too() {
        var text = line("failed", new IllegalStateException("one\ntwo"));
        assertThat(text.strip()).hasLineCount(1);
        assertThat(read(text).at("/error/type").asString()).isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void a_request_goes_on_with_the_callers_trace_or_gets_its_own() {
        var trace = "0af7651916cd43dd8448eb211c80319c";
        assertThat(Traces.id("00-" + trace + "-b7ad6b7169203331-01")).isEqualTo(trace);
        assertThat(Traces.id(null)).matches("[0-9a-f]{32}").isNotEqualTo(Traces.id(null));
        for (var wrong : new String[] {"", "00-" + "0".repeat(32) + "-b7ad6b7169203331-01", "x\n" + trace}) {
            assertThat(Traces.id(wrong)).as(wrong).matches("[0-9a-f]{32}").isNotEqualTo(trace);
        }
    }

    private static JsonNode read(String line) {
        return JsonMapper.shared().readTree(line);
    }

    private static String line(String message, Throwable failure) {
        var context = new LoggerContext();
        context.putObject(Environment.class.getName(), environment());
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(environment().getProperty(FORMAT));
        encoder.start();
        var event = new LoggingEvent("", context.getLogger("ballast"), Level.INFO, message, failure, null);
        event.setMDCPropertyMap(MDC.getCopyOfContextMap() == null ? Map.of() : MDC.getCopyOfContextMap());
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }

    /** As the application's own settings make it; the tests' say plain text. */
    private static StandardEnvironment environment(String... profiles) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        ConfigDataEnvironmentPostProcessor.applyTo(environment, null, null, profiles);
        return environment;
    }
}
