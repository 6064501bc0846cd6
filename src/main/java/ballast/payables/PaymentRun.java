package ballast.payables;

import ballast.platform.document.DocumentAction;
import ballast.platform.money.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is paid to suppliers in one go.
 *
 * @param dueBy what is due by then
 * @param items what is owed to them, and what they owe us
 * @param command stores a new run only once, however often it is sent
 */
public record PaymentRun(
        long id,
        Status status,
        String number,
        LocalDate payOn,
        LocalDate dueBy,
        @Nullable Integer bankAccount,
        String currency,
        BigDecimal rate,
        String text,
        List<RunItem> items,
        @Nullable Long entry,
        long proposedBy,
        UUID command,
        int version)
        implements Serializable {

    public static final String DOCUMENT = "payables.payment_run";

    /** Proposed until somebody approves it, by which it is paid. */
    public enum Status {
        PROPOSED,
        PAID,
        CANCELLED
    }

    /** What may be done with a run. */
    public enum Action implements DocumentAction<Status> {
        APPROVE(Status.PAID, PayablesPermissions.RUN_APPROVE),
        CANCEL(Status.CANCELLED, PayablesPermissions.RUN_PROPOSE);

        private final Status after;
        private final String permission;

        Action(Status after, String permission) {
            this.after = after;
            this.permission = permission;
        }

        @Override
        public Set<Status> from() {
            return Set.of(Status.PROPOSED);
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

    public PaymentRun {
        items = List.copyOf(items);
    }

    /** Which is still to be filled with what is due. */
    public static PaymentRun draft(LocalDate payOn, LocalDate dueBy, @Nullable Integer bank, String currency) {
        return new PaymentRun(
                0,
                Status.PROPOSED,
                "",
                payOn,
                dueBy,
                bank,
                currency,
                BigDecimal.ONE,
                "",
                List.of(),
                null,
                0,
                UUID.randomUUID(),
                0);
    }

    public boolean isNew() {
        return id == 0;
    }

    public boolean isProposed() {
        return id != 0 && status == Status.PROPOSED;
    }

    /** What leaves the bank account. */
    public Money total() {
        return transfers().values().stream().reduce(Money.zero(currency), Money::plus);
    }

    /** What each supplier is paid: what is included, credits deducted. */
    public Map<Long, Money> transfers() {
        var sums = new LinkedHashMap<Long, Money>();
        items.stream().filter(RunItem::included).forEach(item -> sums.merge(item.party(), item.cash(), Money::plus));
        return sums;
    }

    public PaymentRun with(List<RunItem> all) {
        return new PaymentRun(
                id,
                status,
                number,
                payOn,
                dueBy,
                bankAccount,
                currency,
                rate,
                text,
                all,
                entry,
                proposedBy,
                command,
                version);
    }
}
