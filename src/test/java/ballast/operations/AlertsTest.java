package ballast.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Each alert is silent while all is well and fires when it is not, by the program that Prometheus brings for such tests. */
@NullUnmarked
class AlertsTest {

    static final Path RULES = Path.of("src/ops/prometheus/alerts.yml");
    private static final Path TESTS = Path.of("src/ops/prometheus/tests");
    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");

    @Test
    void the_rules_can_be_read() throws Exception {
        promtool("check", "rules", RULES.toString());
    }

    @Test
    void every_alert_is_silent_before_and_fires_after() throws Exception {
        var alerts = alerts();
        assertThat(alerts).hasSizeGreaterThan(10).doesNotHaveDuplicates();
        var command = new ArrayList<>(List.of("test", "rules"));
        for (var alert : alerts) {
            var test = TESTS.resolve(alert + ".yml");
            assertThat(test).exists();
            assertThat(Files.readString(test))
                    .as(alert)
                    .contains("alertname: " + alert + ", exp_alerts: []", "exp_labels: {");
            command.add(test.toString());
        }
        promtool(command.toArray(String[]::new));
    }

    static List<String> alerts() throws IOException {
        return ALERT.matcher(Files.readString(RULES))
                .results()
                .map(MatchResult::group)
                .map(line -> line.substring("- alert: ".length()))
                .toList();
    }

    private static void promtool(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new AssertionError(
                    "The alerts are tested by promtool, which is not installed: apt install prometheus, or ./ballast test, which does it.",
                    e);
        }
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}
