package ballast.operations.backup;

import org.jspecify.annotations.Nullable;

/** A backup cannot be made, read or trusted; the message is meant for the person who asked for it. */
final class BackupProblem extends RuntimeException {

    BackupProblem(String message) {
        super(message);
    }

    BackupProblem(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
