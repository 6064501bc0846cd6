package ballast.inventory;

import ballast.accounting.JournalEntry.Line;
import java.util.List;

/** Makes the lines of the stock part of an entry of its own, posts it, and returns its id. */
@FunctionalInterface
public interface Booking {

    long post(List<Line> lines);
}
