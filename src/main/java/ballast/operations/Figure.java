package ballast.operations;

import org.jspecify.annotations.Nullable;

/** A number about the whole installation; {@code operations.figures()} in the database says what it is. */
enum Figure {
    BOOKS_FINDINGS(
            "books.findings", null, "Cases in which the books did not hold, by the latest proof of each company"),
    PROOF_AGE("nightly.proof.age", "seconds", "Since the company whose proof is the oldest was last proved"),
    ENTRIES_POSTED("entries.posted", null, "Journal entries ever posted, in all companies"),
    ENTRIES_UNSEALED("entries.unsealed", null, "Journal entries that wait for their seal"),
    UNSEALED_AGE("entries.unsealed.age", "seconds", "Since the oldest of them was posted"),
    TASKS_DUE("tasks.due", null, "Tasks that are due"),
    TASKS_DUE_AGE("tasks.due.age", "seconds", "Since the first of them was due"),
    TASKS_FAILED("tasks.failed", null, "Tasks that were given up"),
    APPROVALS_WAITING("approvals.waiting", null, "Documents that wait for an approval");

    private final String key;
    private final @Nullable String unit;
    private final String description;

    Figure(String key, @Nullable String unit, String description) {
        this.key = key;
        this.unit = unit;
        this.description = description;
    }

    String key() {
        return key;
    }

    @Nullable
    String unit() {
        return unit;
    }

    String description() {
        return description;
    }
}
