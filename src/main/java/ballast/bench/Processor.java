package ballast.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

    Processor(@Value("${ballast.data:data}") Path data) {
        this.postmaster = data.resolve("postgres").resolve("postmaster.pid");
    }

    long nanos() {
        return machine.getProcessCpuTime() + database().toNanos();
    }

    /** The postmaster and all processes it started that still live. */
    private Duration database() {
        try (var lines = Files.lines(postmaster)) {
            long pid = Long.parseLong(lines.findFirst().orElseThrow().strip());
            var server = ProcessHandle.of(pid).orElseThrow();
            return Stream.concat(Stream.of(server), server.descendants())
                    .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                    .reduce(Duration.ZERO, Duration::plus);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
