package ballast.purchasing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.Record6;
import org.jooq.Select;

/** What modules above know of an order's way through the house: document, id, number, date, amount, currency. */
public interface OrderSteps {

    /** As a part of the one statement that asks for all of it. */
    Select<Record6<String, Long, String, LocalDate, BigDecimal, String>> ofOrder(long order);
}
