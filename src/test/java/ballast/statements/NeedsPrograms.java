package ballast.statements;

import java.io.File;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs where the named programs are installed, and says so where they are not. */
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsPrograms.Condition.class)
@interface NeedsPrograms {

    String[] value();

    /** Looks along the search path. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            var missing = context.getElement()
                    .map(element -> element.getAnnotation(NeedsPrograms.class))
                    .map(needs -> Arrays.stream(needs.value())
                            .filter(program -> !isInstalled(program))
                            .toList())
                    .orElse(List.of());
            if (missing.isEmpty()) {
                return ConditionEvaluationResult.enabled("everything is installed");
            }
            var reason = context.getDisplayName() + " did not run: not installed: " + String.join(", ", missing);
            System.out.println(reason);
            return ConditionEvaluationResult.disabled(reason);
        }

        private static boolean isInstalled(String program) {
            return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        }
    }
}
