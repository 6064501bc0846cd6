package ballast.inventory;

import ballast.accounting.AccountRef;
import ballast.accounting.JournalEntry.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stock move about to be written.
 *
 * @param value in ledger currency, positive for what comes in
 * @param layer the receipt whose cost these goods carry; null at moving average
 * @param origin the move it takes back, completes or corrects
 * @param corrects a move of the same batch that it corrects, written just before
 * @param account where the warehouse's stock is booked
 * @param against adds up to minus the value, or is empty where other moves of the batch do
 */
record Move(
        int line,
        long item,
        Place place,
        MoveKind kind,
        BigDecimal quantity,
        BigDecimal value,
        LocalDate on,
        @Nullable Long layer,
        boolean opensLayer,
        @Nullable Long origin,
        @Nullable Move corrects,
        AccountRef account,
        List<Line> against) {

    /**
     * A share of what moves; quantity and value are positive for what comes in.
     *
     * @param layer the receipt whose cost it carries
     */
    record Part(
            BigDecimal quantity, BigDecimal value, @Nullable Long layer, boolean opensLayer) {}
}
