package ballast.platform.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All words on screens, mails and prints: one file per module and language, {@code ballast/<module>/labels(_de).properties}. */
@Component
public class Labels {

    public static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final Logger LOG = LoggerFactory.getLogger(Labels.class);

    private final Map<String, String> english = load("labels.properties");
    private final Map<String, String> german = load("labels_de.properties");

    public String get(Locale locale, String key, Object... arguments) {
        var pattern = find(locale, key);
        if (pattern == null) {
            LOG.warn("No label {} in {}", key, locale);
            return "!" + key;
        }
        for (int i = 0; i < arguments.length; i++) {
            pattern = pattern.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return pattern;
    }

    public @Nullable String find(Locale locale, String key) {
        return all(locale).get(key);
    }

    public Map<String, String> all(Locale locale) {
        return locale.getLanguage().equals("de") ? german : english;
    }

    /** Every permission there is: those that have a name. */
    public List<String> permissions() {
        return english.keySet().stream()
                .filter(key -> key.startsWith("permission."))
                .map(key -> key.substring("permission.".length()))
                .toList();
    }

    private static Map<String, String> load(String file) {
        var all = new TreeMap<String, String>();
        try {
            for (var resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:ballast/*/" + file)) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, value) -> {
                    if (all.put((String) key, (String) value) != null) {
                        throw new IllegalStateException("Label " + key + " is defined twice");
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
