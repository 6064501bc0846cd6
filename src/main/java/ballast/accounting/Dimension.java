package ballast.accounting;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Something the company analyses its postings by, such as cost centres or projects. */
public record Dimension(int id, String code, String name, List<Value> values, int version) implements Serializable {

    public Dimension {
        values = List.copyOf(values);
    }

    /** Value id by dimension id, of codes by dimension id; codes that are not known are left out. */
    public static Map<Integer, Integer> ids(List<Dimension> all, Map<Integer, String> codes) {
        var ids = new TreeMap<Integer, Integer>();
        for (var one : all) {
            one.values().stream()
                    .filter(value -> value.code().equals(codes.get(one.id())))
                    .forEach(value -> ids.put(one.id(), value.id()));
        }
        return ids;
    }

    /** The reverse of {@link #ids}. */
    public static Map<Integer, String> codes(List<Dimension> all, Map<Integer, Integer> ids) {
        var codes = new TreeMap<Integer, String>();
        for (var one : all) {
            one.values().stream()
                    .filter(value -> Objects.equals(value.id(), ids.get(one.id())))
                    .forEach(value -> codes.put(one.id(), value.code()));
        }
        return codes;
    }

    public String codeOf(long value) {
        return values.stream()
                .filter(one -> one.id() == value)
                .map(Value::code)
                .findFirst()
                .orElse("");
    }

    /** One cost centre, one project; values in use are made inactive rather than removed. */
    public record Value(int id, String code, String name, boolean active) implements Serializable {}
}
