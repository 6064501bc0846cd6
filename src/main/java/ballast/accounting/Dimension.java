package ballast.accounting;

import java.io.Serializable;
import java.util.List;

/** Something the company analyses its postings by, such as cost centres or projects. */
public record Dimension(int id, String code, String name, List<Value> values, int version) implements Serializable {

    public Dimension {
        values = List.copyOf(values);
    }

    /** One cost centre, one project; values in use are made inactive rather than removed. */
    public record Value(int id, String code, String name, boolean active) implements Serializable {}
}
