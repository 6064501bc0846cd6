package ballast.accounting;

import java.io.Serializable;

/** A book of entries of one kind, such as sales or bank. */
public record Journal(int id, String code, String name, int version) implements Serializable {}
