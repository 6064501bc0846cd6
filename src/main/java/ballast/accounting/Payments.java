package ballast.accounting;

import static db.accounting.Tables.ACCOUNT;
import static db.accounting.Tables.PAYMENT;
import static db.accounting.Tables.PAYMENT_ALLOCATION;
import static db.parties.Tables.PARTY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.update;
import static org.jooq.impl.DSL.val;

import ballast.accounting.AccountRef.Control;
import ballast.accounting.Payment.Allocation;
import ballast.accounting.Payment.Direction;
import ballast.accounting.Payment.Status;
import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.money.Money;
import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The payments. New ones come from {@link PaymentService} only. */
@Component
public class Payments {

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
                    : PAYMENT.NUMBER.startsWith(text.strip())
                            .or(PAYMENT.party().NAME.containsIgnoreCase(text.strip()))
                            .or(PAYMENT.REFERENCE.containsIgnoreCase(text.strip()));
            return wanted.and(direction == null ? noCondition() : PAYMENT.DIRECTION.eq(direction.name()))
                    .and(status == null ? noCondition() : PAYMENT.STATUS.eq(status.name()))
                    .and(party == null ? noCondition() : PAYMENT.PARTY_ID.eq(party))
                    .and(from == null ? noCondition() : PAYMENT.PAID_ON.ge(from))
                    .and(to == null ? noCondition() : PAYMENT.PAID_ON.le(to));
        }
    }

    /** A payment just stored: its number, and what its posting needs to know. */
    record Stored(long id, String number, AccountRef bank, String partyName) {}

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
        var found = select(PAYMENT.ID).from(PAYMENT).where(filter.condition()).limit(Listing.CAP + 1).asTable("found");
        var size = page.counts() ? db.select(count()).from(found).fetchSingle().value1() : -1;
        return new Listing<>(rows, size, Map.of());
    }

    @RolesAllowed(AccountingPermissions.PAYMENT_READ)
    @Transactional(readOnly = true)
    public Payment get(long id) {
        return load(id);
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
                                                row(PAYMENT_ALLOCATION.AMOUNT, PAYMENT_ALLOCATION.openItem().CURRENCY_CODE)
                                                        .mapping(Money::round),
                                                row(PAYMENT_ALLOCATION.DISCOUNT, PAYMENT_ALLOCATION.openItem().CURRENCY_CODE)
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

    /** The payment this command posted before; otherwise null, and the items it pays are taken. */
    @Nullable Long begin(UUID command, Payment payment) {
        var items = payment.allocations().stream().map(Allocation::openItem).toArray(Long[]::new);
        return db.select(function(name("accounting", "begin_payment"), Long.class, val(command), val(items)))
                .fetchSingle()
                .value1();
    }

    Stored insert(Payment payment, UUID command) {
        var bank = select(row(ACCOUNT.ID, ACCOUNT.NUMBER, ACCOUNT.CONTROL.convertFrom(Control::valueOf))
                        .mapping(AccountRef::new))
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(PAYMENT.BANK_ACCOUNT_ID));
        var partyName = select(PARTY.NAME).from(PARTY).where(PARTY.ID.eq(PAYMENT.PARTY_ID));
        return Objects.requireNonNull(db.insertInto(PAYMENT)
                .set(PAYMENT.DIRECTION, payment.direction().name())
                .set(PAYMENT.PARTY_ID, payment.party())
                .set(PAYMENT.PAID_ON, payment.paidOn())
                .set(PAYMENT.BANK_ACCOUNT_ID, payment.bankAccount())
                .set(PAYMENT.CURRENCY_CODE, payment.amount().currency())
                .set(PAYMENT.AMOUNT, payment.amount().amount())
                .set(PAYMENT.RATE, payment.rate())
                .set(PAYMENT.REFERENCE, payment.reference())
                .set(PAYMENT.COMMAND_ID, command)
                .returningResult(PAYMENT.ID, PAYMENT.NUMBER, field(bank), field(partyName))
                .fetchOne(mapping(Stored::new)));
    }

    /** What the payment does to its items, and the entry it is posted by. */
    void enter(Payment payment, long entry) {
        var entered = update(PAYMENT).set(PAYMENT.ENTRY_ID, entry).where(PAYMENT.ID.eq(payment.id()));
        if (payment.allocations().isEmpty()) {
            db.execute(entered);
            return;
        }
        var insert = db.with(name("entered").as(entered.returning(PAYMENT.ID))).insertInto(
                PAYMENT_ALLOCATION,
                PAYMENT_ALLOCATION.PAYMENT_ID,
                PAYMENT_ALLOCATION.LINE_NO,
                PAYMENT_ALLOCATION.OPEN_ITEM_ID,
                PAYMENT_ALLOCATION.AMOUNT,
                PAYMENT_ALLOCATION.DISCOUNT);
        int no = 0;
        for (var one : payment.allocations()) {
            insert = insert.values(
                    payment.id(), ++no, one.openItem(), one.amount().amount(), one.discount().amount());
        }
        insert.execute();
    }

    void reversed(Payment payment, long reversal) {
        var row = db.fetchOptional(PAYMENT, PAYMENT.ID.eq(payment.id())).orElseThrow(Stale::new);
        row.setVersion(payment.version());
        row.setStatus(Payment.Action.REVERSE.apply(payment.status()).name());
        row.setReversalId(reversal);
        row.store();
    }
}
