package ballast.inventory;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where goods lie, and of which lot they are.
 *
 * @param bin null for no bin, or for any when goods are taken
 * @param lot null for no lot, or for the one that expires first when goods are taken
 */
public record Place(
        int warehouse, @Nullable Integer bin, @Nullable Long lot) implements Serializable {

    public static Place of(int warehouse) {
        return new Place(warehouse, null, null);
    }

    public Place in(@Nullable Integer other) {
        return new Place(warehouse, other, lot);
    }

    public Place lot(@Nullable Long other) {
        return new Place(warehouse, bin, other);
    }
}
