package ballast.orders;

import ballast.platform.money.Money;
import ballast.sales.InvoiceLine;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order: what is wanted, until when and from where, and how far it got.
 *
 * @param no keeps its number as long as the order lives; 0 while it is new
 * @param stocked whether there is something to take from the shelf
 * @param factor how many of the item's own unit one of the ordered unit is
 * @param neededOn null for the day of the order
 * @param warehouse null for the usual one
 * @param unitCost of one of the ordered unit by now; null for those who may not know it
 */
public record OrderedLine(
        long id,
        int no,
        InvoiceLine goods,
        boolean stocked,
        BigDecimal factor,
        @Nullable LocalDate neededOn,
        @Nullable Integer warehouse,
        String warehouseCode,
        Progress progress,
        @Nullable BigDecimal unitCost)
        implements Serializable {

    /**
     * How far a line got, in the ordered unit.
     *
     * @param invoicedNet what the invoices of it came to, at the order's price
     */
    public record Progress(
            BigDecimal cancelled,
            BigDecimal delivered,
            BigDecimal returned,
            BigDecimal invoiced,
            BigDecimal invoicedNet)
            implements Serializable {

        public static final Progress NONE =
                new Progress(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    public static OrderedLine blank() {
        return of(InvoiceLine.blank());
    }

    public static OrderedLine of(InvoiceLine goods) {
        return new OrderedLine(0, 0, goods, true, BigDecimal.ONE, null, null, "", Progress.NONE, null);
    }

    public OrderedLine with(InvoiceLine other) {
        return new OrderedLine(id, no, other, stocked, factor, neededOn, warehouse, warehouseCode, progress, unitCost);
    }

    public OrderedLine costing(@Nullable BigDecimal cost) {
        return new OrderedLine(id, no, goods, stocked, factor, neededOn, warehouse, warehouseCode, progress, cost);
    }

    public OrderedLine neededOn(@Nullable LocalDate day) {
        return new OrderedLine(id, no, goods, stocked, factor, day, warehouse, warehouseCode, progress, unitCost);
    }

    public OrderedLine from(@Nullable Integer store, String code) {
        return new OrderedLine(id, no, goods, stocked, factor, neededOn, store, code, progress, unitCost);
    }

    /** What is still wanted of it, whether delivered or not. */
    public BigDecimal wanted() {
        return goods.quantity().subtract(progress.cancelled());
    }

    /** What is still to be delivered. */
    public BigDecimal open() {
        return wanted().subtract(progress.delivered());
    }

    /** What may be invoiced now. */
    BigDecimal billable(SalesOrder.Invoicing by) {
        var base = by == SalesOrder.Invoicing.ORDERED ? wanted() : progress.delivered();
        return base.subtract(progress.returned()).subtract(progress.invoiced());
    }

    /** In the item's own unit. */
    BigDecimal stocked(BigDecimal ordered) {
        return ordered.multiply(factor).setScale(6, RoundingMode.HALF_UP);
    }

    public Money net(String currency) {
        return goods.of(wanted()).net(currency);
    }

    /** What is earned by it, in the order's currency; null for those who may not know its cost. */
    public @Nullable Money margin(String currency, BigDecimal rate) {
        return unitCost == null
                ? null
                : net(currency).minus(Money.round(unitCost.multiply(wanted()).multiply(rate), currency));
    }
}
