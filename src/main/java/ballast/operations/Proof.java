package ballast.operations;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A company's books and stock were gone through in a night.
 *
 * @param nightOn in the company's zone
 * @param rules how many were asked for
 * @param findings those that did not hold
 */
public record Proof(long id, LocalDate nightOn, Instant startedAt, Instant endedAt, int rules, List<Finding> findings)
        implements Serializable {

    /**
     * Something that did not hold, and how often.
     *
     * @param rule the key of its label
     */
    public record Finding(String rule, long cases) implements Serializable {}

    public boolean holds() {
        return findings.isEmpty();
    }

    public long cases() {
        return findings.stream().mapToLong(Finding::cases).sum();
    }

    public Duration took() {
        return Duration.between(startedAt, endedAt);
    }
}
