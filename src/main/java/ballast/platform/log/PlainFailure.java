package ballast.platform.log;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.util.StringUtils;

/** Where each line of the log is an object, a start that failed says why in plain words too, for whoever watches it. */
final class PlainFailure implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        if (StringUtils.hasText(
                System.getProperty(LoggingSystemProperty.CONSOLE_STRUCTURED_FORMAT.getEnvironmentVariableName()))) {
            System.err.println(analysis.getDescription());
        }
    }
}
