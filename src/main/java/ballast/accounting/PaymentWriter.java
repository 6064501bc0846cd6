package ballast.accounting;

import static db.accounting.Tables.ACCOUNT;
import static db.accounting.Tables.PAYMENT;
import static db.accounting.Tables.PAYMENT_ALLOCATION;
import static db.parties.Tables.PARTY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.update;
import static org.jooq.impl.DSL.val;

import ballast.accounting.AccountRef.Control;
import ballast.accounting.Payment.Allocation;
import ballast.platform.problem.Stale;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Writes payments down, in as few statements as it takes. */
final class PaymentWriter {

    private final DSLContext db;

    PaymentWriter(DSLContext db) {
        this.db = db;
    }

    /** A payment just stored: its number, and what its posting needs to know. */
    record Stored(long id, String number, AccountRef bank, String partyName) {}

    /** The payment this command posted before; otherwise null, and the items it pays are taken. */
    @Nullable
    Long begin(UUID command, Payment payment) {
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
        var insert = db.with(name("entered").as(entered.returning(PAYMENT.ID)))
                .insertInto(
                        PAYMENT_ALLOCATION,
                        PAYMENT_ALLOCATION.PAYMENT_ID,
                        PAYMENT_ALLOCATION.LINE_NO,
                        PAYMENT_ALLOCATION.OPEN_ITEM_ID,
                        PAYMENT_ALLOCATION.AMOUNT,
                        PAYMENT_ALLOCATION.DISCOUNT);
        int no = 0;
        for (var one : payment.allocations()) {
            insert = insert.values(
                    payment.id(),
                    ++no,
                    one.openItem(),
                    one.amount().amount(),
                    one.discount().amount());
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
