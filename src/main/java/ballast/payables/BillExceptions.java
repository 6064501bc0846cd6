package ballast.payables;

import static db.payables.Tables.BILL;
import static db.payables.Tables.BILL_EXCEPTION;
import static db.payables.Tables.BILL_LINE;
import static db.platform.Tables.APP_USER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import ballast.payables.BillMatching.ExceptionKind;
import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.db.Scope;
import ballast.platform.money.Money;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The queue of what does not match: whose task it is, since when, and what became of it. */
@Component
public class BillExceptions {

    static final Map<String, Field<?>> SORTABLE = Map.of("openedAt", BILL_EXCEPTION.OPENED_AT);

    /** What the queue shows. */
    public record Row(
            long id,
            long bill,
            @Nullable String number,
            String supplier,
            String reference,
            int line,
            ExceptionKind kind,
            BigDecimal expected,
            BigDecimal found,
            Money net,
            String owner,
            long days)
            implements Serializable {}

    private final DSLContext db;
    private final Clock clock;

    BillExceptions(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Open ones, the oldest first. */
    @Transactional(readOnly = true)
    @RolesAllowed(PayablesPermissions.BILL_READ)
    public Listing<Row> page(@Nullable ExceptionKind kind, Page page) {
        var wanted = open(kind);
        var owner = field(select(APP_USER.NAME).from(APP_USER).where(APP_USER.ID.eq(BILL_EXCEPTION.OWNER_ID)));
        var rows = db.select(
                        BILL_EXCEPTION.ID,
                        BILL.ID,
                        BILL.NUMBER,
                        BILL.party().NAME,
                        BILL.REFERENCE,
                        BILL_EXCEPTION.LINE_NO,
                        BILL_EXCEPTION.KIND.convertFrom(ExceptionKind::valueOf),
                        BILL_EXCEPTION.EXPECTED,
                        BILL_EXCEPTION.FOUND,
                        row(BILL_LINE.NET, BILL.CURRENCY_CODE).mapping(Money::round),
                        coalesce(owner, ""),
                        BILL_EXCEPTION.OPENED_AT.convertFrom(at -> ChronoUnit.DAYS.between(at, clock.instant())))
                .from(BILL_EXCEPTION)
                .join(BILL)
                .on(BILL.ID.eq(BILL_EXCEPTION.BILL_ID))
                .join(BILL_LINE)
                .on(BILL_LINE.BILL_ID.eq(BILL.ID), BILL_LINE.LINE_NO.eq(BILL_EXCEPTION.LINE_NO))
                .where(wanted)
                .orderBy(page.orderBy(SORTABLE, BILL_EXCEPTION.ID, false))
                .limit(page.limit())
                .offset(page.offset())
                .fetch(mapping(Row::new));
        return Listing.counted(
                db, page, rows, select(BILL_EXCEPTION.ID).from(BILL_EXCEPTION).where(wanted));
    }

    private static Condition open(@Nullable ExceptionKind kind) {
        return BILL_EXCEPTION.STATUS.eq("OPEN").and(kind == null ? noCondition() : BILL_EXCEPTION.KIND.eq(kind.name()));
    }

    /** Makes what is wrong with a bill one's own task. */
    @Transactional
    @RolesAllowed(PayablesPermissions.BILL_EDIT)
    public void take(long bill) {
        db.update(BILL_EXCEPTION)
                .set(BILL_EXCEPTION.OWNER_ID, Scope.current().actor())
                .set(BILL_EXCEPTION.VERSION, BILL_EXCEPTION.VERSION.plus(1))
                .where(BILL_EXCEPTION.BILL_ID.eq(bill), BILL_EXCEPTION.STATUS.eq("OPEN"))
                .execute();
    }

    /** Whether something is still open. */
    boolean isOpen(long bill) {
        return db.fetchExists(BILL_EXCEPTION, BILL_EXCEPTION.BILL_ID.eq(bill), BILL_EXCEPTION.STATUS.eq("OPEN"));
    }

    void accept(long bill) {
        close(bill, "ACCEPTED", BILL_EXCEPTION.KIND.eq(ExceptionKind.PRICE.name()));
    }

    void settle(long bill) {
        close(bill, "SETTLED", noCondition());
    }

    /** Of the lines of which nothing is in dispute any more. */
    void settleCredited(long bill) {
        close(bill, "SETTLED", noLine(BILL_LINE.CREDITED_NET.lt(BILL_LINE.DISPUTED_NET)));
    }

    /** Of the lines of which all is received by now; what costs too much stays open. */
    void settleReceived(long bill) {
        var missing = BILL_LINE.MATCHED.lt(BILL_LINE.QUANTITY.times(BILL_LINE.FACTOR));
        close(
                bill,
                "SETTLED",
                BILL_EXCEPTION.KIND.eq(ExceptionKind.QUANTITY.name()).and(noLine(missing)));
        settleCredited(bill);
    }

    private static Condition noLine(Condition which) {
        return not(exists(selectOne()
                .from(BILL_LINE)
                .where(
                        BILL_LINE.BILL_ID.eq(BILL_EXCEPTION.BILL_ID),
                        BILL_LINE.LINE_NO.eq(BILL_EXCEPTION.LINE_NO),
                        which)));
    }

    private void close(long bill, String status, Condition which) {
        db.update(BILL_EXCEPTION)
                .set(BILL_EXCEPTION.STATUS, status)
                .set(BILL_EXCEPTION.CLOSED_AT, clock.instant())
                .set(BILL_EXCEPTION.CLOSED_BY, Scope.current().actor())
                .set(BILL_EXCEPTION.VERSION, BILL_EXCEPTION.VERSION.plus(1))
                .where(BILL_EXCEPTION.BILL_ID.eq(bill), BILL_EXCEPTION.STATUS.eq("OPEN"), which)
                .execute();
        db.update(BILL)
                .set(BILL.BLOCKED, isOpen(bill))
                .set(BILL.VERSION, BILL.VERSION.plus(1))
                .where(BILL.ID.eq(bill), BILL.STATUS.eq("POSTED"), BILL.BLOCKED.ne(isOpen(bill)))
                .execute();
    }
}
