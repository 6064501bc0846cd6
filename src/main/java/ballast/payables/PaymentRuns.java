package ballast.payables;

import static db.payables.Tables.PAYMENT_RUN;
import static db.payables.Tables.PAYMENT_RUN_ITEM;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import ballast.payables.PaymentRun.Status;
import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.money.Money;
import ballast.platform.problem.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The payment runs: the list, and one of them. */
@Component
public class PaymentRuns {

    static final Map<String, Field<?>> SORTABLE =
            Map.of("number", PAYMENT_RUN.NUMBER, "payOn", PAYMENT_RUN.PAY_ON, "total", PAYMENT_RUN.TOTAL);

    /** What a list shows of a run. */
    public record Row(
            long id, String number, Status status, LocalDate payOn, LocalDate dueBy, int suppliers, Money total)
            implements Serializable {}

    private final DSLContext db;

    PaymentRuns(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(PayablesPermissions.RUN_READ)
    public Listing<Row> page(@Nullable Status status, Page page) {
        var wanted = status == null ? noCondition() : PAYMENT_RUN.STATUS.eq(status.name());
        var rows = db.select(
                        PAYMENT_RUN.ID,
                        PAYMENT_RUN.NUMBER,
                        PAYMENT_RUN.STATUS.convertFrom(Status::valueOf),
                        PAYMENT_RUN.PAY_ON,
                        PAYMENT_RUN.DUE_BY_ON,
                        PAYMENT_RUN.SUPPLIERS,
                        row(PAYMENT_RUN.TOTAL, PAYMENT_RUN.CURRENCY_CODE).mapping(Money::round))
                .from(PAYMENT_RUN)
                .where(wanted)
                .orderBy(page.orderBy(SORTABLE, PAYMENT_RUN.ID, true))
                .limit(page.limit())
                .offset(page.offset())
                .fetch(mapping(Row::new));
        return Listing.counted(
                db, page, rows, select(PAYMENT_RUN.ID).from(PAYMENT_RUN).where(wanted));
    }

    @Transactional(readOnly = true)
    @RolesAllowed(PayablesPermissions.RUN_READ)
    public PaymentRun get(long id) {
        return find(id);
    }

    PaymentRun find(long id) {
        return fetch(PAYMENT_RUN.ID.eq(id), false).orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    PaymentRun lock(long id) {
        return fetch(PAYMENT_RUN.ID.eq(id), true).orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    Optional<PaymentRun> stored(PaymentRun run) {
        return fetch(run.isNew() ? PAYMENT_RUN.COMMAND_ID.eq(run.command()) : PAYMENT_RUN.ID.eq(run.id()), true);
    }

    private Optional<PaymentRun> fetch(Condition which, boolean locked) {
        var item = PAYMENT_RUN_ITEM.openItem();
        var found = db.select(
                        PAYMENT_RUN.ID,
                        PAYMENT_RUN.STATUS.convertFrom(Status::valueOf),
                        PAYMENT_RUN.NUMBER,
                        PAYMENT_RUN.PAY_ON,
                        PAYMENT_RUN.DUE_BY_ON,
                        PAYMENT_RUN.BANK_ACCOUNT_ID,
                        PAYMENT_RUN.CURRENCY_CODE,
                        PAYMENT_RUN.RATE,
                        PAYMENT_RUN.TEXT,
                        multiset(select(
                                                PAYMENT_RUN_ITEM.OPEN_ITEM_ID,
                                                PAYMENT_RUN_ITEM.PARTY_ID,
                                                coalesce(PAYMENT_RUN_ITEM.party().NAME, ""),
                                                item.NUMBER,
                                                item.DUE_ON,
                                                row(PAYMENT_RUN_ITEM.AMOUNT, item.CURRENCY_CODE)
                                                        .mapping(Money::round),
                                                row(PAYMENT_RUN_ITEM.DISCOUNT, item.CURRENCY_CODE)
                                                        .mapping(Money::round),
                                                PAYMENT_RUN_ITEM.INCLUDED)
                                        .from(PAYMENT_RUN_ITEM)
                                        .where(PAYMENT_RUN_ITEM.RUN_ID.eq(PAYMENT_RUN.ID))
                                        .orderBy(PAYMENT_RUN_ITEM.party().NAME, item.DUE_ON, item.ID))
                                .convertFrom(rows -> rows.map(mapping(RunItem::new))),
                        PAYMENT_RUN.ENTRY_ID,
                        PAYMENT_RUN.PROPOSED_BY,
                        PAYMENT_RUN.COMMAND_ID,
                        PAYMENT_RUN.VERSION)
                .from(PAYMENT_RUN)
                .where(which);
        return (locked ? found.forUpdate().of(PAYMENT_RUN) : found).fetchOptional(mapping(PaymentRun::new));
    }

    /** Its items may be paid by another run. */
    void release(long run) {
        db.update(PAYMENT_RUN_ITEM)
                .set(PAYMENT_RUN_ITEM.LIVE, false)
                .where(PAYMENT_RUN_ITEM.RUN_ID.eq(run))
                .execute();
    }
}
