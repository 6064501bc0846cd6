package ballast.accounting;

import static db.accounting.Tables.JOURNAL_ENTRY;
import static db.accounting.Tables.PAYMENT;
import static db.accounting.Tables.PAYMENT_ALLOCATION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import ballast.accounting.Payment.Allocation;
import ballast.accounting.Payment.Direction;
import ballast.accounting.Payment.Status;
import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.document.DocumentFlow;
import ballast.platform.document.FlowStep;
import ballast.platform.money.Money;
import ballast.platform.problem.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The payments. New ones come from {@link PaymentService} only. */
@Component
public class Payments implements DocumentFlow {

    static final Map<String, Field<?>> SORTABLE = Map.of(
            "number", PAYMENT.NUMBER,
            "paidOn", PAYMENT.PAID_ON,
            "party", PAYMENT.party().NAME,
            "amount", PAYMENT.AMOUNT);

    private final DSLContext db;

    Payments(DSLContext db) {
        this.db = db;
    }

    public record Row(
            long id,
            String number,
            Status status,
            Direction direction,
            LocalDate paidOn,
            String party,
            Money amount,
            String reference)
            implements Serializable {}

    /** Which payments a list shows; null fits all. */
    public record Filter(
            String text,
            @Nullable Direction direction,
            @Nullable Status status,
            @Nullable Long party,
            @Nullable LocalDate from,
            @Nullable LocalDate to)
            implements Serializable {

        Condition condition() {
            var wanted = text.isBlank()
                    ? noCondition()
                    : PAYMENT.NUMBER
                            .startsWith(text.strip())
                            .or(PAYMENT.party().NAME.containsIgnoreCase(text.strip()))
                            .or(PAYMENT.REFERENCE.containsIgnoreCase(text.strip()));
            return wanted.and(direction == null ? noCondition() : PAYMENT.DIRECTION.eq(direction.name()))
                    .and(status == null ? noCondition() : PAYMENT.STATUS.eq(status.name()))
                    .and(party == null ? noCondition() : PAYMENT.PARTY_ID.eq(party))
                    .and(from == null ? noCondition() : PAYMENT.PAID_ON.ge(from))
                    .and(to == null ? noCondition() : PAYMENT.PAID_ON.le(to));
        }
    }

    @RolesAllowed(AccountingPermissions.PAYMENT_READ)
    @Transactional(readOnly = true)
    public Listing<Row> page(Filter filter, Page page) {
        var rows = db.select(
                        PAYMENT.ID,
                        PAYMENT.NUMBER,
                        PAYMENT.STATUS.convertFrom(Status::valueOf),
                        PAYMENT.DIRECTION.convertFrom(Direction::valueOf),
                        PAYMENT.PAID_ON,
                        PAYMENT.party().NAME,
                        row(PAYMENT.AMOUNT, PAYMENT.CURRENCY_CODE).mapping(Money::round),
                        PAYMENT.REFERENCE)
                .from(PAYMENT)
                .where(filter.condition())
                .orderBy(page.orderBy(SORTABLE, PAYMENT.ID, true))
                .limit(page.limit())
                .offset(page.offset())
                .fetch(mapping(Row::new));
        return Listing.counted(db, page, rows, select(PAYMENT.ID).from(PAYMENT).where(filter.condition()));
    }

    @RolesAllowed(AccountingPermissions.PAYMENT_READ)
    @Transactional(readOnly = true)
    public Payment get(long id) {
        return load(id);
    }

    @Override
    public String document() {
        return "accounting.payment";
    }

    /** What it paid, and its entries. */
    @Override
    @RolesAllowed(AccountingPermissions.PAYMENT_READ)
    @Transactional(readOnly = true)
    public List<FlowStep> steps(long id) {
        var paid = select(
                        JOURNAL_ENTRY.SOURCE,
                        JOURNAL_ENTRY.SOURCE_ID,
                        JOURNAL_ENTRY.NUMBER,
                        JOURNAL_ENTRY.DOCUMENT_ON,
                        PAYMENT_ALLOCATION.openItem().AMOUNT,
                        PAYMENT_ALLOCATION.openItem().CURRENCY_CODE)
                .from(PAYMENT_ALLOCATION)
                .join(JOURNAL_ENTRY)
                .on(JOURNAL_ENTRY.ID.eq(PAYMENT_ALLOCATION.openItem().ENTRY_ID))
                .where(PAYMENT_ALLOCATION.PAYMENT_ID.eq(id))
                .and(JOURNAL_ENTRY.SOURCE.isNotNull());
        var entries = select(
                        inline("accounting.journal_entry"),
                        JOURNAL_ENTRY.ID,
                        JOURNAL_ENTRY.NUMBER,
                        JOURNAL_ENTRY.POSTING_ON,
                        castNull(SQLDataType.NUMERIC),
                        castNull(SQLDataType.VARCHAR))
                .from(PAYMENT)
                .join(JOURNAL_ENTRY)
                .on(JOURNAL_ENTRY.ID.in(PAYMENT.ENTRY_ID, PAYMENT.REVERSAL_ID))
                .where(PAYMENT.ID.eq(id));
        return db.fetch(paid.union(entries).orderBy(inline(4), inline(2))).map(mapping(FlowStep::of));
    }

    Payment load(long id) {
        return db.select(
                        PAYMENT.ID,
                        PAYMENT.NUMBER,
                        PAYMENT.STATUS.convertFrom(Status::valueOf),
                        PAYMENT.DIRECTION.convertFrom(Direction::valueOf),
                        PAYMENT.PARTY_ID,
                        PAYMENT.PAID_ON,
                        PAYMENT.BANK_ACCOUNT_ID,
                        row(PAYMENT.AMOUNT, PAYMENT.CURRENCY_CODE).mapping(Money::round),
                        PAYMENT.RATE,
                        PAYMENT.REFERENCE,
                        multiset(select(
                                                PAYMENT_ALLOCATION.OPEN_ITEM_ID,
                                                row(
                                                                PAYMENT_ALLOCATION.AMOUNT,
                                                                PAYMENT_ALLOCATION.openItem().CURRENCY_CODE)
                                                        .mapping(Money::round),
                                                row(
                                                                PAYMENT_ALLOCATION.DISCOUNT,
                                                                PAYMENT_ALLOCATION.openItem().CURRENCY_CODE)
                                                        .mapping(Money::round))
                                        .from(PAYMENT_ALLOCATION)
                                        .where(PAYMENT_ALLOCATION.PAYMENT_ID.eq(PAYMENT.ID))
                                        .orderBy(PAYMENT_ALLOCATION.LINE_NO))
                                .convertFrom(all -> all.map(mapping(Allocation::new))),
                        PAYMENT.ENTRY_ID,
                        PAYMENT.REVERSAL_ID,
                        PAYMENT.VERSION)
                .from(PAYMENT)
                .where(PAYMENT.ID.eq(id))
                .fetchOptional(mapping(Payment::new))
                .orElseThrow(() -> new RuleViolation("payment_exists", id));
    }
}
