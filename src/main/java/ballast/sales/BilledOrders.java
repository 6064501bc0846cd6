package ballast.sales;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.Record6;
import org.jooq.Select;

/** The orders that invoices bill, kept by a module above. */
public interface BilledOrders {

    /**
     * Nobody else changes the orders of an invoice that is about to be posted or reversed, before the transaction ends;
     * its lines are rounded so that, with those posted before, they add up to the orders.
     */
    Invoice settle(Invoice invoice);

    /** The documents that led to an invoice, in the columns of {@link ballast.platform.document.FlowStep}. */
    Select<Record6<String, Long, String, LocalDate, BigDecimal, String>> before(long invoice);
}
