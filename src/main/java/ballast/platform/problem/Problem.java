package ballast.platform.problem;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.DataChangedException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;

/** What the user is told: the key of a message, what fills it, and the field it belongs to (or ""). */
public record Problem(String key, List<Object> arguments, String field) {

    private static final Logger LOG = LoggerFactory.getLogger(Problem.class);

    /** Every failure becomes one message; only the unexpected is logged, under the number the user is shown. */
    public static Problem of(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case RuleViolation violation -> {
                    return new Problem("rule." + violation.rule(), violation.arguments(), violation.field());
                }
                case DataChangedException changed -> {
                    return new Problem("rule.document_is_current", List.of(), "");
                }
                case AccessDeniedException denied -> {
                    return new Problem("problem.not-permitted", List.of(), "");
                }
                case PSQLException sql -> {
                    var problem = ofDatabase(sql);
                    if (problem != null) {
                        return problem;
                    }
                }
                default -> {}
            }
        }
        var incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Incident {}", incident, failure);
        return new Problem("problem.unexpected", List.of(incident), "");
    }

    private static @Nullable Problem ofDatabase(PSQLException sql) {
        var state = Objects.requireNonNullElse(sql.getSQLState(), "");
        var server = sql.getServerErrorMessage();
        var constraint = server == null ? null : server.getConstraint();
        return switch (state) {
            case "23503" -> new Problem("problem.still-used", List.of(), "");
            case "23505", "23514", "23P01", "P0001" ->
                constraint == null
                        ? null
                        : new Problem("rule." + constraint, List.of(Objects.toString(server.getMessage(), "")), "");
            case "23502" ->
                new Problem(
                        "problem.required",
                        List.of(Objects.toString(server == null ? "" : server.getColumn(), "")),
                        "");
            case "22001", "22003", "22008", "54000" -> new Problem("problem.too-large", List.of(), "");
            case "22021" -> new Problem("problem.bad-character", List.of(), "");
            case "40001", "40P01", "55P03" -> new Problem("problem.busy", List.of(), "");
            case "42501" -> new Problem("problem.not-permitted", List.of(), "");
            default -> null;
        };
    }

    /** Whether a command that carries an id lost the race against its own first run. */
    public static boolean isViolationOf(String constraint, Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException sql
                    && sql.getServerErrorMessage() != null
                    && constraint.equals(sql.getServerErrorMessage().getConstraint())) {
                return true;
            }
        }
        return false;
    }

    static boolean isData(Throwable failure) {
        return failure instanceof DataAccessException || failure instanceof DataIntegrityViolationException;
    }
}
