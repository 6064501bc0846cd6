package ballast.platform.security;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A secret as it was configured, and whether it keeps one. Never shown, not even in a complaint. */
record Secret(String setting, String value) {

    private static final int LEAST_BYTES = 32;
    private static final int LEAST_CHARACTERS = 10;

    /** What stands in manuals and in examples, in small letters and without anything between. */
    private static final List<String> KNOWN = List.of(
            "changeme",
            "changethis",
            "replaceme",
            "password",
            "passw0rd",
            "secret",
            "example",
            "insecure",
            "default",
            "development",
            "ballast",
            "postgres",
            "qwerty",
            "letmein",
            "123456",
            "abcdef",
            "forthetests");

    /** One line for whoever starts Ballast: which setting, what is wrong with it, how to make a good one. */
    Optional<String> complaint() {
        return fault().map(fault -> "%s %s. Make one with: openssl rand -base64 32".formatted(setting, fault));
    }

    private Optional<String> fault() {
        int bytes = value.getBytes(StandardCharsets.UTF_8).length;
        if (value.isBlank()) {
            return Optional.of("is missing");
        }
        if (bytes < LEAST_BYTES) {
            return Optional.of("is too short: %d bytes, at least %d are needed".formatted(bytes, LEAST_BYTES));
        }
        if (value.chars().distinct().count() < LEAST_CHARACTERS) {
            return Optional.of("repeats the same few characters");
        }
        var bare = value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return KNOWN.stream().anyMatch(bare::contains)
                ? Optional.of("is one that everybody knows, or made of such words")
                : Optional.empty();
    }

    @Override
    public String toString() {
        return setting;
    }
}
