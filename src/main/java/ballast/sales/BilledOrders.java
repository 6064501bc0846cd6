package ballast.sales;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jooq.Record6;
import org.jooq.Select;

/** The orders that invoices bill, kept by a module above. */
public interface BilledOrders {

    /**
     * An invoice whose nets add up.
     *
     * @param orders all lines of the orders it bills, each with its order
     */
    record Settled(Invoice invoice, Map<Long, Long> orders) {}

    /**
     * Nobody else changes the orders of an invoice that is about to be posted or reversed, before the transaction ends;
     * its lines are rounded so that, with those posted before, they add up to the orders, or to the invoice credited.
     */
    Settled settle(Invoice invoice);

    /** The documents that led to an invoice, in the columns of {@link ballast.platform.document.FlowStep}. */
    Select<Record6<String, Long, String, LocalDate, BigDecimal, String>> before(long invoice);
}
