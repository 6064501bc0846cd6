package ballast.purchasing;

import ballast.platform.document.DocumentAction;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods that came of an order.
 *
 * @param order what they were ordered by
 * @param reference the supplier's delivery note
 * @param rate of the order's currency on the day
 * @param command stores a new receipt only once, however often it is sent
 */
public record GoodsReceipt(
        long id,
        Status status,
        @Nullable String number,
        long order,
        String orderNumber,
        String supplier,
        LocalDate receivedOn,
        @Nullable Integer warehouse,
        String reference,
        String text,
        BigDecimal rate,
        List<ReceiptLine> lines,
        UUID command,
        int version)
        implements Serializable {

    public static final String DOCUMENT = "purchasing.goods_receipt";

    /** Numbered and in the books once posted. */
    public enum Status {
        DRAFT,
        POSTED
    }

    /** What may be done with a receipt. */
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
            return PurchasingPermissions.RECEIPT_POST;
        }
    }

    /** Lines of which nothing came are left out. */
    public GoodsReceipt {
        lines = lines.stream()
                .filter(line -> line.orderLine() != 0 && line.quantity().signum() != 0)
                .toList();
    }

    /** Which does not know its order yet. */
    public static GoodsReceipt blank(LocalDate on, @Nullable Integer warehouse) {
        return draft(0, "", on, warehouse, BigDecimal.ONE);
    }

    static GoodsReceipt draft(
            long order, String orderNumber, LocalDate on, @Nullable Integer warehouse, BigDecimal rate) {
        var command = UUID.randomUUID();
        return new GoodsReceipt(
                0, Status.DRAFT, null, order, orderNumber, "", on, warehouse, "", "", rate, List.of(), command, 0);
    }

    public boolean isEditable() {
        return status == Status.DRAFT;
    }

    public GoodsReceipt with(List<ReceiptLine> all) {
        return new GoodsReceipt(
                id,
                status,
                number,
                order,
                orderNumber,
                supplier,
                receivedOn,
                warehouse,
                reference,
                text,
                rate,
                all,
                command,
                version);
    }

    void check() {
        OrderRules.date("receivedOn", receivedOn);
        OrderRules.require(order != 0, "reference", "receipt_names_its_order");
        OrderRules.require(warehouse != null, "warehouse", "receipt_names_its_warehouse");
        OrderRules.text("reference", reference);
        OrderRules.text("text", text);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            OrderRules.quantity("lines." + i + ".quantity", line.quantity());
            OrderRules.date("lines." + i + ".expiresOn", line.expiresOn());
            OrderRules.require(
                    line.place().lot().length() <= 200,
                    "lines." + i + ".lot",
                    "received_lot_is_at_most_200_characters");
            var weight = line.weight();
            if (weight != null) {
                OrderRules.require(weight.signum() >= 0, "lines." + i + ".weight", "received_weight_is_not_negative");
                OrderRules.number("lines." + i + ".weight", weight, 6);
            }
        }
    }
}
