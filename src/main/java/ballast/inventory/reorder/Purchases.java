package ballast.inventory.reorder;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Buying, as reordering needs it: what is on its way, from whom it usually comes, and ordering it. */
public interface Purchases {

    /** Ordered and not yet received, in the item's own unit. */
    record OnOrder(long item, int warehouse, BigDecimal quantity) implements Serializable {}

    /** From whom an item usually comes. */
    record Supplier(long party, String name) implements Serializable {}

    List<OnOrder> onOrder();

    Map<Long, Supplier> suppliers(Collection<Long> items);

    /** One order for each supplier, as drafts; items without a supplier are asked for. Says what came of it. */
    List<String> order(List<Proposal> proposals);
}
