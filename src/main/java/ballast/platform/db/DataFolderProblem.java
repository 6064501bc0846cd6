package ballast.platform.db;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The data folder cannot be used; the message is meant for the person who started Ballast. */
public final class DataFolderProblem extends RuntimeException {

    DataFolderProblem(String message) {
        super(message);
    }

    DataFolderProblem(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Shows the message alone, without the stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<DataFolderProblem> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, DataFolderProblem cause) {
            return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
        }
    }
}
