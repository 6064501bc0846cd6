package ballast.statements;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** {@code ./ballast export journal}: exports, then ends the application. */
@Component
@ConditionalOnProperty(name = "ballast.command", havingValue = "export-journal")
class JournalExportCommand implements ApplicationRunner {

    private final JournalExport export;
    private final ApplicationContext context;
    private final @Nullable String company;
    private final String folder;

    JournalExportCommand(
            JournalExport export,
            ApplicationContext context,
            @Value("${ballast.company:#{null}}") @Nullable String company,
            @Value("${ballast.out:.}") String folder) {
        this.export = export;
        this.context = context;
        this.company = company;
        this.folder = folder;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var code = export.run(company, folder, System.out, System.err);
        System.exit(SpringApplication.exit(context, () -> code));
    }
}
