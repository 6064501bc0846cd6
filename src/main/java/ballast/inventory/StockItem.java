package ballast.inventory;

import java.io.Serializable;

/** How an item is kept in stock: how it is costed, and whether its lots or single pieces are told apart. */
public record StockItem(long id, String number, String name, Costing costing, Tracking tracking, int version)
        implements Serializable {

    /** At the average of what is on hand, or at the cost of what came first. */
    public enum Costing {
        AVERAGE,
        FIFO
    }

    /** Whether goods carry the number of their lot, or each piece its own. */
    public enum Tracking {
        NONE,
        LOT,
        SERIAL
    }
}
