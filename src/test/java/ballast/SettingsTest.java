package ballast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Whoever runs Ballast finds every setting, every alert and every test that is promised in the manual. */
@NullUnmarked
class SettingsTest {

    private static final Path MANUAL = Path.of("docs/operations.md");
    private static final Pattern READ = Pattern.compile("(?:\\$\\{|name = \")(ballast\\.[a-z]+(?:[.-][a-z]+)*)[:}\"]");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(ballast\\.[a-z.-]+)` \\|");
    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");
    private static final Pattern PROOF = Pattern.compile("`(\\w+(?:Test|IT))`");

    @Test
    void every_setting_that_is_read_is_in_the_manual_and_no_other() throws IOException {
        var read = new TreeSet<String>();
        for (var source : Sources.main()) {
            read.addAll(found(READ, String.join("\n", source.lines())));
        }
        assertThat(read).contains("ballast.data", "ballast.metrics.token").hasSizeGreaterThan(10);
        assertThat(found(ROW, Files.readString(MANUAL))).isEqualTo(read);
    }

    @Test
    void every_alert_has_a_paragraph() throws IOException {
        var manual = Files.readString(MANUAL);
        assertThat(found(ALERT, Files.readString(Path.of("src/ops/prometheus/alerts.yml"))))
                .isNotEmpty()
                .allSatisfy(alert -> assertThat(manual).contains("**" + alert + "**"));
    }

    @Test
    void every_proof_named_exists_and_every_concern_has_a_line() throws IOException {
        var manual = Files.readString(MANUAL);
        var tests = Sources.test().stream()
                .map(source -> source.path().getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        assertThat(tests).containsAll(found(PROOF, manual));
        for (int concern = 1; concern <= 26; concern++) {
            assertThat(manual).contains("\n| P" + concern + " | ");
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
