package ballast.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

/** What starts with which secrets, and what is said of those that are refused. */
@ExtendWith(OutputCaptureExtension.class)
class StartCheckTest {

    private static final String GOOD = UUID.randomUUID().toString();

    /** The start of Ballast up to its first bean. */
    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    private static void start(String... arguments) {
        new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .run(arguments)
                .close();
    }

    @Test
    void good_secrets_start() {
        start(
                "--spring.datasource.password=" + GOOD,
                "--spring.flyway.password=" + GOOD,
                "--ballast.redis.url=redis://localhost",
                "--ballast.session.keys=" + GOOD + "," + UUID.randomUUID(),
                "--ballast.metrics.token=" + GOOD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.datasource.password",
                "spring.flyway.password",
                "ballast.metrics.token",
                "ballast.session.keys"
            })
    void a_short_secret_is_refused_in_one_line_that_does_not_show_it(String setting, CapturedOutput output) {
        assertThatThrownBy(() -> start("--" + setting + "=k9f3Lq!x", "--ballast.redis.url=redis://localhost"))
                .isInstanceOf(UnfitSettings.class);
        assertThat(output.getAll().lines())
                .filteredOn(line -> line.startsWith(setting))
                .containsExactly(setting
                        + " is too short: 8 bytes, at least 32 are needed. Make one with: openssl rand -base64 32");
        assertThat(output.getAll()).doesNotContain("k9f3Lq!x").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "'', is missing",
        "'     ', is missing",
        "Change-Me_change.me0change1me2change3me4, is one that everybody knows",
        "prefix-1234567890-PassWord-9876543210-x, is one that everybody knows",
        "'a key for the tests, long enough to sign', is one that everybody knows",
        "00000000000000000000000000000000000000, repeats the same few characters",
        "abababababababababababababababababababab, repeats the same few characters"
    })
    void a_missing_known_or_idle_secret_is_refused(String secret, String why, CapturedOutput output) {
        assertThatThrownBy(() -> start("--spring.datasource.password=" + secret))
                .isInstanceOf(UnfitSettings.class);
        assertThat(output.getAll().lines())
                .filteredOn(line -> line.startsWith("spring.datasource.password " + why))
                .hasSize(1);
    }

    @Test
    void every_session_key_is_looked_at() {
        var redis = "--ballast.redis.url=redis://localhost";
        assertThatThrownBy(() -> start(redis, "--ballast.session.keys=" + GOOD + ",old"))
                .hasMessageContaining("ballast.session.keys is too short");
        assertThatThrownBy(() -> start(redis)).hasMessageContaining("ballast.session.keys is missing");
    }

    @Test
    void a_profile_of_another_name_is_no_way_round() {
        assertThatThrownBy(() -> start("--spring.profiles.active=test,dev", "--spring.flyway.password="))
                .hasMessageContaining("spring.flyway.password is missing");
    }

    @Test
    void on_one_machine_nothing_needs_to_be_set() {
        start("--spring.profiles.active=local", "--spring.datasource.password=", "--spring.flyway.password=");
    }
}
