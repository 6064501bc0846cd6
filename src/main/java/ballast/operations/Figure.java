package ballast.operations;

import org.jspecify.annotations.Nullable;

/** A number about the whole installation; {@code operations.figures()} in the database says what it is. */
enum Figure {
    BOOKS_FINDINGS(
            "books.findings", null, "Cases in which the books did not hold, by the latest proof of each company"),
    PROOF_AGE("nightly.proof.age", "seconds", "Since the company whose proof is the oldest was last proved");

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
