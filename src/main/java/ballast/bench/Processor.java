package ballast.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The processor time that application and database have used so far. */
@Component
@ConditionalOnProperty("ballast.bench")
class Processor {

    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final Path postmaster;
    private final Map<Long, Duration> database = new HashMap<>();

    Processor(@Value("${ballast.data:data}") Path data) {
        this.postmaster = data.resolve("postgres").resolve("postmaster.pid");
    }

    synchronized long nanos() {
        look();
        return machine.getProcessCpuTime()
                + database.values().stream().mapToLong(Duration::toNanos).sum();
    }

    /** The postmaster and all processes it started; those that have ended keep what they had used when last seen. */
    private void look() {
        try (var lines = Files.lines(postmaster)) {
            long pid = Long.parseLong(lines.findFirst().orElseThrow().strip());
            var server = ProcessHandle.of(pid).orElseThrow();
            Stream.concat(Stream.of(server), server.descendants())
                    .forEach(process ->
                            process.info().totalCpuDuration().ifPresent(used -> database.put(process.pid(), used)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
