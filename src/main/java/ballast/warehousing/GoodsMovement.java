package ballast.warehousing;

import ballast.platform.problem.RuleViolation;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods moved by hand: received, used up, scrapped, or taken to another warehouse.
 *
 * @param account what a receipt or an issue is posted against; null for stock differences
 * @param command stores a new movement only once, however often it is sent
 */
public record GoodsMovement(
        long id,
        Kind kind,
        Status status,
        @Nullable String number,
        LocalDate movedOn,
        @Nullable LocalDate arrivedOn,
        @Nullable Integer warehouse,
        @Nullable Integer toWarehouse,
        @Nullable Integer account,
        String text,
        List<MovementLine> lines,
        UUID command,
        int version)
        implements Serializable {

    public static final String DOCUMENT = "warehousing.goods_movement";

    /** What happens to the goods. */
    public enum Kind {
        RECEIPT,
        ISSUE,
        SCRAP,
        TRANSFER
    }

    /** Numbered once posted; a transfer is in transit until it arrives. */
    public enum Status {
        DRAFT,
        IN_TRANSIT,
        POSTED
    }

    public GoodsMovement {
        lines = lines.stream().filter(line -> line.item() != null).toList();
    }

    public static GoodsMovement draft(Kind kind, LocalDate on, @Nullable Integer warehouse) {
        return new GoodsMovement(
                0, kind, Status.DRAFT, null, on, null, warehouse, null, null, "", List.of(), UUID.randomUUID(), 0);
    }

    public GoodsMovement with(List<MovementLine> all) {
        return new GoodsMovement(
                id,
                kind,
                status,
                number,
                movedOn,
                arrivedOn,
                warehouse,
                toWarehouse,
                account,
                text,
                all,
                command,
                version);
    }

    public GoodsMovement to(int other) {
        return new GoodsMovement(
                id, kind, status, number, movedOn, arrivedOn, warehouse, other, account, text, lines, command, version);
    }

    public boolean isEditable() {
        return status == Status.DRAFT;
    }

    public boolean isUnderWay() {
        return status == Status.IN_TRANSIT;
    }

    public MovementAction posting() {
        return kind == Kind.TRANSFER ? MovementAction.SHIP : MovementAction.POST;
    }

    void check() {
        require(warehouse != null, "warehouse", "movement_names_its_warehouse");
        require(
                kind == Kind.TRANSFER ? toWarehouse != null && !toWarehouse.equals(warehouse) : toWarehouse == null,
                "toWarehouse",
                "a_transfer_goes_to_another_warehouse");
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            require(line.quantity().signum() > 0, "lines." + i + ".quantity", "movement_quantity_is_positive");
            var cost = line.costPrice();
            require(cost == null || cost.signum() >= 0, "lines." + i + ".costPrice", "movement_cost_is_not_negative");
        }
    }

    private static void require(boolean holds, String field, String rule) {
        if (!holds) {
            throw RuleViolation.at(field, rule);
        }
    }
}
