package ballast.inventory;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Goods of one item that were made together, or a single piece by its serial number. */
public record Lot(
        long id,
        long item,
        String number,
        boolean serial,
        @Nullable LocalDate expiresOn,
        boolean blocked,
        int version) implements Serializable {}
