package ballast.sourcing;

import ballast.platform.document.DocumentAction;
import ballast.platform.money.Money;
import ballast.purchasing.PurchasingPermissions;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody in the house needs, before it is bought.
 *
 * @param reason why it was rejected
 * @param command stores a new requisition only once, however often it is sent
 */
public record Requisition(
        long id,
        Status status,
        @Nullable String number,
        LocalDate requestedOn,
        @Nullable LocalDate neededOn,
        String text,
        String reason,
        List<RequisitionLine> lines,
        UUID command,
        int version)
        implements Serializable {

    public static final String DOCUMENT = "sourcing.requisition";

    /** Numbered once submitted; ordered when orders were made of it. */
    public enum Status {
        DRAFT,
        WAITING,
        APPROVED,
        REJECTED,
        ORDERED
    }

    /** What may be done with a requisition. */
    public enum Action implements DocumentAction<Status> {
        SUBMIT(Status.DRAFT, Status.WAITING, SourcingPermissions.REQUISITION_EDIT),
        APPROVE(Status.WAITING, Status.APPROVED, SourcingPermissions.REQUISITION_EDIT),
        REJECT(Status.WAITING, Status.REJECTED, SourcingPermissions.REQUISITION_EDIT),
        ORDER(Status.APPROVED, Status.ORDERED, PurchasingPermissions.ORDER_EDIT);

        private final Status before;
        private final Status after;
        private final String permission;

        Action(Status before, Status after, String permission) {
            this.before = before;
            this.after = after;
            this.permission = permission;
        }

        @Override
        public Set<Status> from() {
            return Set.of(before);
        }

        @Override
        public Status to() {
            return after;
        }

        @Override
        public String permission() {
            return permission;
        }
    }

    public Requisition {
        lines = lines.stream().filter(line -> line.what().item() != null).toList();
    }

    public static Requisition draft(LocalDate on) {
        return new Requisition(0, Status.DRAFT, null, on, null, "", "", List.of(), UUID.randomUUID(), 0);
    }

    /** @param currency the ledger's */
    public Money net(String currency) {
        return lines.stream().map(line -> line.net(currency)).reduce(Money.zero(currency), Money::plus);
    }

    public boolean isDraft() {
        return status == Status.DRAFT;
    }

    public boolean isApproved() {
        return status == Status.APPROVED;
    }

    public Requisition with(List<RequisitionLine> all) {
        return new Requisition(id, status, number, requestedOn, neededOn, text, reason, all, command, version);
    }

    void check() {
        SourcingRules.date("requestedOn", requestedOn);
        SourcingRules.date("neededOn", neededOn);
        SourcingRules.require(text.length() <= 10_000, "text", "requisition_texts_are_at_most_10000_characters");
        for (int i = 0; i < lines.size(); i++) {
            SourcingRules.quantity("lines." + i + ".quantity", lines.get(i).quantity());
            SourcingRules.price("lines." + i + ".price", lines.get(i).price());
        }
    }
}
