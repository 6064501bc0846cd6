package ballast.platform.search;

import java.io.Serializable;

/**
 * Something that was found.
 *
 * @param document such as {@code sales.invoice}
 */
public record SearchHit(String document, long id, String title, String subtitle) implements Serializable {}
