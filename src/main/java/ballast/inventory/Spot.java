package ballast.inventory;

import java.io.Serializable;

/** An item in a warehouse: what has one balance, one value, and one queue. */
public record Spot(long item, int warehouse) implements Serializable {}
