package ballast.bench;

import ballast.platform.security.Acting;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** {@code ./ballast bench w3}: fills, measures, prints, then ends the application. */
@Component
@ConditionalOnProperty("ballast.bench")
class BenchCommand implements ApplicationRunner {

    private final List<Bench> benches;
    private final Ground ground;
    private final ApplicationContext context;
    private final String wanted;
    private final int size;

    BenchCommand(
            List<Bench> benches,
            Ground ground,
            ApplicationContext context,
            @Value("${ballast.bench}") String wanted,
            @Value("${ballast.lines:0}") int size) {
        this.benches = benches;
        this.ground = ground;
        this.context = context;
        this.wanted = wanted;
        this.size = size;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        var bench = benches.stream()
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .orElse(null);
        if (bench == null) {
            System.err.println("bench: there is none called " + wanted);
            System.exit(SpringApplication.exit(context, () -> 2));
            return;
        }
        System.out.println(bench.title());
        var report = Acting.as(ground.user(), () -> bench.run(size));
        System.out.println(report);
        System.exit(SpringApplication.exit(context, () -> 0));
    }
}
