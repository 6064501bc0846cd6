package ballast.platform.security;

import ballast.platform.problem.RuleViolation;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Set;

/** What a password must be (NIST SP 800-63B: long, not a common one, no composition rules), and a random one. */
public final class Passwords {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<String> COMMON = Set.of(
            "password1234", "123456789012", "qwertyuiop12", "passwordpassword", "administrator", "letmeinletmein");

    private Passwords() {}

    public static void check(String login, String password) {
        if (password.length() < 12) {
            throw RuleViolation.at("password", "password_has_12_characters");
        }
        if (password.length() > 128) {
            throw RuleViolation.at("password", "password_has_at_most_128_characters");
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(lower)
                || lower.contains("ballast")
                || !login.isEmpty() && lower.contains(login)
                || lower.chars().distinct().count() < 5) {
            throw RuleViolation.at("password", "password_is_hard_to_guess");
        }
    }

    /** 16 letters and digits that cannot be mistaken for one another: 79 bits. */
    public static String random() {
        var text = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
            if (i % 4 == 3 && i < 15) {
                text.append('-');
            }
        }
        return text.toString();
    }
}
