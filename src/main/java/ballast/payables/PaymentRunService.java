package ballast.payables;

import static db.payables.Tables.PAYMENT_RUN;
import static db.payables.Tables.PAYMENT_RUN_ITEM;

import ballast.accounting.ExchangeRates;
import ballast.payables.PaymentRun.Action;
import ballast.payables.PaymentRun.Status;
import ballast.platform.problem.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposes what is to be paid to suppliers, and lets it be looked through. */
@Component
public class PaymentRunService {

    private final DSLContext db;
    private final PaymentRuns runs;
    private final DueItems due;
    private final ExchangeRates rates;

    PaymentRunService(DSLContext db, PaymentRuns runs, DueItems due, ExchangeRates rates) {
        this.db = db;
        this.runs = runs;
        this.due = due;
        this.rates = rates;
    }

    /** A new run of all that is due and neither blocked nor in another run. */
    @Transactional
    @RolesAllowed(PayablesPermissions.RUN_PROPOSE)
    public PaymentRun propose(PaymentRun draft) {
        var stored = runs.stored(draft).orElse(null);
        if (stored != null) {
            return stored;
        }
        BillRules.date("payOn", draft.payOn());
        BillRules.date("dueBy", draft.dueBy());
        if (draft.bankAccount() == null) {
            throw RuleViolation.at("bankAccount", "payment_run_names_its_bank_account");
        }
        var items = due.of(draft);
        if (items.isEmpty()) {
            throw RuleViolation.at("dueBy", "something_is_due");
        }
        var filled = draft.with(items);
        var row = db.newRecord(PAYMENT_RUN);
        row.setPayOn(draft.payOn());
        row.setDueByOn(draft.dueBy());
        row.setBankAccountId(Objects.requireNonNull(draft.bankAccount()));
        row.setCurrencyCode(draft.currency());
        row.setRate(rates.rate(draft.currency(), draft.payOn()));
        row.setText(draft.text());
        row.setTotal(filled.total().amount());
        row.setSuppliers(filled.transfers().size());
        row.setCommandId(draft.command());
        row.store();
        items.forEach(item -> db.insertInto(PAYMENT_RUN_ITEM)
                .set(PAYMENT_RUN_ITEM.RUN_ID, row.getId())
                .set(PAYMENT_RUN_ITEM.OPEN_ITEM_ID, item.openItem())
                .set(PAYMENT_RUN_ITEM.PARTY_ID, item.party())
                .set(PAYMENT_RUN_ITEM.AMOUNT, item.amount().amount())
                .set(PAYMENT_RUN_ITEM.DISCOUNT, item.discount().amount())
                .execute());
        return runs.find(row.getId());
    }

    /** Leaves items out of the proposal, or takes them in again. */
    @Transactional
    @RolesAllowed(PayablesPermissions.RUN_PROPOSE)
    public PaymentRun choose(PaymentRun edited) {
        var stored = runs.lock(edited.id());
        RuleViolation.require(stored.isProposed(), "a_finished_payment_run_is_immutable");
        for (var item : edited.items()) {
            db.update(PAYMENT_RUN_ITEM)
                    .set(PAYMENT_RUN_ITEM.INCLUDED, item.included())
                    .where(PAYMENT_RUN_ITEM.RUN_ID.eq(stored.id()))
                    .and(PAYMENT_RUN_ITEM.OPEN_ITEM_ID.eq(item.openItem()))
                    .execute();
        }
        var chosen = runs.find(stored.id());
        db.update(PAYMENT_RUN)
                .set(PAYMENT_RUN.TOTAL, chosen.total().amount())
                .set(PAYMENT_RUN.SUPPLIERS, chosen.transfers().size())
                .set(PAYMENT_RUN.TEXT, edited.text())
                .set(PAYMENT_RUN.VERSION, PAYMENT_RUN.VERSION.plus(1))
                .where(PAYMENT_RUN.ID.eq(stored.id()))
                .execute();
        return runs.find(stored.id());
    }

    @Transactional
    @RolesAllowed(PayablesPermissions.RUN_PROPOSE)
    public PaymentRun cancel(PaymentRun run) {
        var stored = runs.lock(run.id());
        if (stored.status() != Status.CANCELLED) {
            db.update(PAYMENT_RUN)
                    .set(
                            PAYMENT_RUN.STATUS,
                            Action.CANCEL.apply(stored.status()).name())
                    .set(PAYMENT_RUN.VERSION, PAYMENT_RUN.VERSION.plus(1))
                    .where(PAYMENT_RUN.ID.eq(stored.id()))
                    .execute();
            runs.release(stored.id());
        }
        return runs.find(stored.id());
    }
}
