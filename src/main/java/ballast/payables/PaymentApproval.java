package ballast.payables;

import static db.payables.Tables.PAYMENT_RUN;

import ballast.accounting.Payment;
import ballast.accounting.Payment.Allocation;
import ballast.accounting.Payment.Direction;
import ballast.accounting.PaymentBatch;
import ballast.payables.PaymentRun.Action;
import ballast.payables.PaymentRun.Status;
import ballast.platform.db.Scope;
import ballast.platform.problem.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Approves payment runs, by which they are paid; a large one is approved by somebody else than who proposed it. */
@Component
public class PaymentApproval {

    private final DSLContext db;
    private final PaymentRuns runs;
    private final PaymentFiles files;
    private final PayablesSettings settings;
    private final PaymentBatch batch;
    private final Clock clock;

    PaymentApproval(
            DSLContext db,
            PaymentRuns runs,
            PaymentFiles files,
            PayablesSettings settings,
            PaymentBatch batch,
            Clock clock) {
        this.db = db;
        this.runs = runs;
        this.files = files;
        this.settings = settings;
        this.batch = batch;
        this.clock = clock;
    }

    /** Pays it, by one entry; whoever proposed more than the limit does not approve it himself. */
    @Transactional
    @RolesAllowed(PayablesPermissions.RUN_APPROVE)
    public PaymentRun approve(PaymentRun run) {
        var stored = runs.lock(run.id());
        if (stored.status() == Status.PAID) {
            return stored;
        }
        var paid = Action.APPROVE.apply(stored.status());
        var me = Scope.current().actor();
        var limit = settings.current().approvalAmount();
        RuleViolation.require(
                me != stored.proposedBy() || stored.total().amount().compareTo(limit.multiply(stored.rate())) <= 0,
                "a_second_person_approves_large_payment_runs",
                limit.stripTrailingZeros().toPlainString());
        RuleViolation.require(
                stored.transfers().values().stream().allMatch(sum -> sum.signum() > 0)
                        && !stored.transfers().isEmpty(),
                "payment_run_pays_something");
        files.requireAccounts(stored);
        db.update(PAYMENT_RUN)
                .set(PAYMENT_RUN.STATUS, paid.name())
                .set(PAYMENT_RUN.APPROVED_BY, me)
                .set(PAYMENT_RUN.APPROVED_AT, clock.instant())
                .set(PAYMENT_RUN.VERSION, PAYMENT_RUN.VERSION.plus(1))
                .where(PAYMENT_RUN.ID.eq(stored.id()))
                .execute();
        runs.release(stored.id());
        var entry = batch.pay(
                PaymentRun.DOCUMENT, stored.id(), stored.number(), stored.text(), payments(stored), UUID.randomUUID());
        db.update(PAYMENT_RUN)
                .set(PAYMENT_RUN.ENTRY_ID, entry)
                .where(PAYMENT_RUN.ID.eq(stored.id()))
                .execute();
        return runs.find(stored.id());
    }

    private static List<Payment> payments(PaymentRun run) {
        return run.transfers().entrySet().stream()
                .map(transfer -> Payment.draft(
                        Direction.OUTGOING,
                        transfer.getKey(),
                        run.payOn(),
                        Objects.requireNonNull(run.bankAccount()),
                        transfer.getValue(),
                        run.rate(),
                        run.number(),
                        run.items().stream()
                                .filter(item -> item.included() && item.party() == transfer.getKey())
                                .map(item -> new Allocation(item.openItem(), item.amount(), item.discount()))
                                .toList()))
                .toList();
    }
}
