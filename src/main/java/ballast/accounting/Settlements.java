package ballast.accounting;

import static db.accounting.Tables.OPEN_ITEM;
import static db.accounting.Tables.SETTLEMENT;
import static db.accounting.Tables.SETTLEMENT_LINE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.SQLDataType.OTHER;

import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import ballast.platform.problem.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sets open items against each other, and releases them again. */
@Component
public class Settlements {

    private final DSLContext db;
    private final Companies companies;

    Settlements(DSLContext db, Companies companies) {
        this.db = db;
        this.companies = companies;
    }

    /** How much of an item is settled, on the item's side. */
    public record Part(long openItem, Money amount, Money ledgerAmount) implements Serializable {

        public static Part all(OpenItem item) {
            return new Part(item.id(), item.open(), item.ledgerOpen());
        }

        public static Part of(OpenItem item, Money amount) {
            return new Part(item.id(), amount, item.ledgerOf(amount));
        }

        Part opposite() {
            return new Part(openItem, amount.negate(), ledgerAmount.negate());
        }
    }

    /**
     * Settles parts that cancel out in ledger currency, of one party on one account.
     *
     * @param entry the entry that settles, such as a payment's
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long settle(List<Part> parts, LocalDate on, @Nullable Long entry) {
        return insert(parts, on, entry, null);
    }

    /** The items are open again, from that day on. */
    @RolesAllowed(AccountingPermissions.OPEN_ITEM_SETTLE)
    @Transactional
    public long reverse(long settlement, LocalDate on) {
        return release(settlement, on);
    }

    long release(long settlement, LocalDate on) {
        var ledger = companies.current().currencyCode();
        var parts = db.select(
                        SETTLEMENT_LINE.OPEN_ITEM_ID,
                        row(SETTLEMENT_LINE.AMOUNT, SETTLEMENT_LINE.openItem().CURRENCY_CODE)
                                .mapping(Money::round),
                        row(SETTLEMENT_LINE.LEDGER_AMOUNT, val(ledger)).mapping(Money::round))
                .from(SETTLEMENT_LINE)
                .where(SETTLEMENT_LINE.SETTLEMENT_ID.eq(settlement))
                .fetch(mapping(Part::new));
        RuleViolation.require(!parts.isEmpty(), "settlement_exists", settlement);
        return insert(parts.stream().map(Part::opposite).toList(), on, null, settlement);
    }

    void lockEntry(long entry) {
        db.select(function(
                        name("accounting", "lock_items"),
                        OTHER,
                        field(
                                "array({0})",
                                Long[].class,
                                select(OPEN_ITEM.ID).from(OPEN_ITEM).where(OPEN_ITEM.ENTRY_ID.eq(entry)))))
                .execute();
    }

    void lock(Collection<Long> ids) {
        db.select(function(name("accounting", "lock_items"), OTHER, val(ids.toArray(Long[]::new))))
                .execute();
    }

    /** The settlements an entry brought about that are still in force. */
    List<Long> inForce(long entry) {
        var undone = SETTLEMENT.as("undone");
        return db.select(SETTLEMENT.ID)
                .from(SETTLEMENT)
                .where(SETTLEMENT.ENTRY_ID.eq(entry))
                .andNotExists(db.selectOne().from(undone).where(undone.REVERSES_ID.eq(SETTLEMENT.ID)))
                .orderBy(SETTLEMENT.ID)
                .fetch(SETTLEMENT.ID);
    }

    /** Lines go in by item, so that two settlements of the same items never wait for each other in a circle. */
    private long insert(List<Part> parts, LocalDate on, @Nullable Long entry, @Nullable Long reverses) {
        var sum = parts.stream().map(part -> part.ledgerAmount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        RuleViolation.require(parts.size() >= 2, "a_settlement_has_at_least_two_lines");
        RuleViolation.require(sum.signum() == 0, "settlement_is_balanced");
        RuleViolation.require(
                parts.stream().map(Part::openItem).distinct().count() == parts.size(),
                "an_item_is_settled_once_per_settlement");
        long id = Objects.requireNonNull(db.insertInto(SETTLEMENT)
                        .set(SETTLEMENT.SETTLED_ON, on)
                        .set(SETTLEMENT.LINE_COUNT, parts.size())
                        .set(SETTLEMENT.ENTRY_ID, entry)
                        .set(SETTLEMENT.REVERSES_ID, reverses)
                        .returningResult(SETTLEMENT.ID)
                        .fetchOne())
                .value1();
        var insert = db.insertInto(
                SETTLEMENT_LINE,
                SETTLEMENT_LINE.SETTLEMENT_ID,
                SETTLEMENT_LINE.LINE_NO,
                SETTLEMENT_LINE.LINE_COUNT,
                SETTLEMENT_LINE.SETTLED_ON,
                SETTLEMENT_LINE.OPEN_ITEM_ID,
                SETTLEMENT_LINE.AMOUNT,
                SETTLEMENT_LINE.LEDGER_AMOUNT);
        int no = 0;
        for (var part :
                parts.stream().sorted(Comparator.comparingLong(Part::openItem)).toList()) {
            insert = insert.values(
                    id,
                    ++no,
                    parts.size(),
                    on,
                    part.openItem(),
                    part.amount().amount(),
                    part.ledgerAmount().amount());
        }
        insert.execute();
        return id;
    }
}
