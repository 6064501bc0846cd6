package ballast.purchasing;

import ballast.platform.document.DocumentAction;
import ballast.platform.money.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods that go back to the supplier they were ordered from.
 *
 * @param currency the order's
 * @param reference the supplier's number for it
 * @param text why
 * @param command stores a new return only once, however often it is sent
 */
public record SupplierReturn(
        long id,
        Status status,
        @Nullable String number,
        long order,
        String orderNumber,
        String supplier,
        String currency,
        BigDecimal rate,
        LocalDate returnedOn,
        @Nullable Integer warehouse,
        String reference,
        String text,
        List<ReturnLine> lines,
        UUID command,
        int version)
        implements Serializable {

    public static final String DOCUMENT = "purchasing.supplier_return";

    /** Numbered and in the books once posted. */
    public enum Status {
        DRAFT,
        POSTED
    }

    /** What may be done with a return. */
    public enum Action implements DocumentAction<Status> {
        POST;

        @Override
        public Set<Status> from() {
            return Set.of(Status.DRAFT);
        }

        @Override
        public Status to() {
            return Status.POSTED;
        }

        @Override
        public String permission() {
            return PurchasingPermissions.RETURN_POST;
        }
    }

    /** Lines of which nothing goes back are left out. */
    public SupplierReturn {
        lines = lines.stream()
                .filter(line -> line.orderLine() != 0 && line.quantity().signum() != 0)
                .toList();
    }

    /** Which does not know its order yet. */
    public static SupplierReturn blank(LocalDate on, @Nullable Integer warehouse, String currency) {
        return draft(0, "", on, warehouse, currency, BigDecimal.ONE);
    }

    static SupplierReturn draft(
            long order,
            String orderNumber,
            LocalDate on,
            @Nullable Integer warehouse,
            String currency,
            BigDecimal rate) {
        return new SupplierReturn(
                0,
                Status.DRAFT,
                null,
                order,
                orderNumber,
                "",
                currency,
                rate,
                on,
                warehouse,
                "",
                "",
                List.of(),
                UUID.randomUUID(),
                0);
    }

    public boolean isEditable() {
        return status == Status.DRAFT;
    }

    /** What the supplier owes for a line. */
    public Money agreed(ReturnLine line) {
        return Money.round(line.quantity().multiply(line.price()), currency);
    }

    public SupplierReturn with(List<ReturnLine> all) {
        return new SupplierReturn(
                id,
                status,
                number,
                order,
                orderNumber,
                supplier,
                currency,
                rate,
                returnedOn,
                warehouse,
                reference,
                text,
                all,
                command,
                version);
    }

    void check() {
        OrderRules.date("returnedOn", returnedOn);
        OrderRules.require(order != 0, "reference", "receipt_names_its_order");
        OrderRules.require(warehouse != null, "warehouse", "receipt_names_its_warehouse");
        OrderRules.text("reference", reference);
        OrderRules.text("text", text);
        for (int i = 0; i < lines.size(); i++) {
            OrderRules.quantity("lines." + i + ".quantity", lines.get(i).quantity());
            OrderRules.price("lines." + i + ".price", lines.get(i).price());
            OrderRules.require(
                    lines.get(i).place().lot().length() <= 200,
                    "lines." + i + ".lot",
                    "returned_lot_is_at_most_200_characters");
        }
    }
}
