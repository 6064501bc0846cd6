package ballast.inventory;

import java.io.Serializable;

/** The line of an order that goods are kept for, such as line 2 of {@code sales.order} 17. */
public record OrderLine(String source, long id, int line) implements Serializable {}
