package ballast.platform.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Before anything else begins: whatever is not {@code local} is in earnest and starts with good secrets only. */
final class StartCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String SESSION_KEYS = "ballast.session.keys";

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        var environment = application.getEnvironment();
        if (!environment.acceptsProfiles(Profiles.of("local"))) {
            var complaints = secrets(environment)
                    .map(Secret::complaint)
                    .flatMap(Optional::stream)
                    .toList();
            if (!complaints.isEmpty()) {
                throw new UnfitSettings(complaints);
            }
        }
    }

    private static Stream<Secret> secrets(Environment environment) {
        var all = new ArrayList<>(List.of(
                secret(environment, "spring.datasource.password"), secret(environment, "spring.flyway.password")));
        if (!text(environment, "ballast.redis.url").isEmpty()) {
            keys(text(environment, SESSION_KEYS)).forEach(key -> all.add(new Secret(SESSION_KEYS, key)));
        }
        if (!text(environment, "ballast.metrics.token").isEmpty()) {
            all.add(secret(environment, "ballast.metrics.token"));
        }
        return all.stream();
    }

    private static Secret secret(Environment environment, String setting) {
        return new Secret(setting, text(environment, setting));
    }

    /** Each is looked at, the older ones too. */
    private static List<String> keys(String configured) {
        return List.of(configured.split("[,\\s]+"));
    }

    private static String text(Environment environment, String setting) {
        return environment.getProperty(setting, "").strip();
    }
}
