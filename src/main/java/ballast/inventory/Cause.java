package ballast.inventory;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The document because of which goods move; its number and day become those of the journal entry.
 *
 * @param source such as {@code sales.delivery}
 */
public record Cause(String source, long id, String number, LocalDate on, String text) implements Serializable {}
