package ballast.platform.ui;

import java.io.Serializable;

/** One choice of a lookup: what is stored, what is read, and what tells it from others. */
public record Option(long id, String text, String detail) implements Serializable {}
