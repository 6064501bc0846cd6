package ballast.platform.security;

import java.util.List;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Settings that nobody may run Ballast with: one line for each, meant for the person who started it. */
final class UnfitSettings extends RuntimeException {

    UnfitSettings(List<String> complaints) {
        super(String.join("\n", complaints));
    }

    /** Shows the lines alone, without the stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<UnfitSettings> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, UnfitSettings cause) {
            return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
        }
    }
}
