package ballast.platform.db;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.TableField;

/** Which rows of a list are wanted, in which order. */
public record Page(int offset, int limit, List<Sort> sorts) implements Serializable {

    /** By the list's column key. */
    public record Sort(String column, boolean descending) implements Serializable {}

    public static Page first(int limit) {
        return new Page(0, limit, List.of());
    }

    public boolean counts() {
        return offset == 0;
    }

    /** Only known columns sort; the order always ends in the id, so that it is total. */
    public List<OrderField<?>> orderBy(Map<String, Field<?>> sortable, TableField<?, ?> id, boolean newestFirst) {
        var order = new ArrayList<OrderField<?>>();
        var descending = newestFirst;
        for (var sort : sorts) {
            var field = sortable.get(sort.column());
            if (field != null) {
                order.add(sort.descending() ? field.desc() : field.asc());
                descending = sort.descending();
            }
        }
        order.add(descending ? id.desc() : id.asc());
        return order;
    }
}
