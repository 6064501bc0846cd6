package ballast.inventory;

import static db.inventory.Tables.BIN_BALANCE;
import static db.inventory.Tables.LOT;
import static db.inventory.Tables.STOCK_ITEM;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The lots and serial numbers of items. */
@Component
public class Lots {

    static final Map<String, Field<?>> SORTABLE = Map.of("number", LOT.NUMBER, "expiresOn", LOT.EXPIRES_ON);

    /** What a list shows of a lot. */
    public record Row(
            long id, String number, String item, @Nullable LocalDate expiresOn, BigDecimal onHand, boolean blocked)
            implements Serializable {}

    /** Which lots a list shows; an empty text and null fit all. */
    public record Filter(String text, @Nullable LocalDate expiresBy, boolean onHand) implements Serializable {

        Condition condition() {
            var words = text.strip();
            return noCondition()
                    .and(
                            words.isEmpty()
                                    ? noCondition()
                                    : LOT.NUMBER
                                            .startsWithIgnoreCase(words)
                                            .or(LOT.item().NUMBER.startsWithIgnoreCase(words)))
                    .and(expiresBy == null ? noCondition() : LOT.EXPIRES_ON.le(expiresBy))
                    .and(onHand ? exists(selectOne().from(BIN_BALANCE).where(lies())) : noCondition());
        }

        static Condition lies() {
            return BIN_BALANCE.LOT_ID.eq(LOT.ID).and(BIN_BALANCE.ON_HAND.ne(BigDecimal.ZERO));
        }
    }

    private final DSLContext db;

    Lots(DSLContext db) {
        this.db = db;
    }

    /** The lot of this number, opened if it is new; one known already keeps its date. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long open(long item, String number, @Nullable LocalDate expiresOn) {
        RuleViolation.require(!number.isBlank(), "lot_number_is_given");
        db.insertInto(LOT)
                .set(LOT.ITEM_ID, item)
                .set(LOT.NUMBER, number.strip())
                .set(LOT.EXPIRES_ON, expiresOn)
                .set(
                        LOT.SERIAL,
                        field(exists(selectOne()
                                .from(STOCK_ITEM)
                                .where(STOCK_ITEM.ITEM_ID.eq(item), STOCK_ITEM.TRACKING.eq("SERIAL")))))
                .onConflict(LOT.ITEM_ID, LOT.NUMBER)
                .doNothing()
                .execute();
        return find(item, number).orElseThrow(Stale::new);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Long> find(long item, String number) {
        return db.select(LOT.ID)
                .from(LOT)
                .where(LOT.ITEM_ID.eq(item), LOT.NUMBER.eq(number.strip()))
                .fetchOptional(LOT.ID);
    }

    /** What expires first comes first. */
    @Transactional(readOnly = true)
    @RolesAllowed(InventoryPermissions.STOCK_READ)
    public Listing<Row> page(Filter filter, Page page) {
        List<OrderField<?>> order = page.sorts().isEmpty()
                ? List.of(LOT.EXPIRES_ON.asc().nullsLast(), LOT.NUMBER.asc(), LOT.ID.asc())
                : page.orderBy(SORTABLE, LOT.ID, false);
        var rows = db.select(
                        LOT.ID,
                        LOT.NUMBER,
                        concat(LOT.item().NUMBER, inline("  "), LOT.item().NAME),
                        LOT.EXPIRES_ON,
                        coalesce(
                                field(select(sum(BIN_BALANCE.ON_HAND))
                                        .from(BIN_BALANCE)
                                        .where(Filter.lies())),
                                inline(BigDecimal.ZERO)),
                        LOT.BLOCKED)
                .from(LOT)
                .where(filter.condition())
                .orderBy(order)
                .limit(page.limit())
                .offset(page.offset())
                .fetch(mapping(Row::new));
        return Listing.counted(db, page, rows, select(LOT.ID).from(LOT).where(filter.condition()));
    }

    @Transactional(readOnly = true)
    @RolesAllowed(InventoryPermissions.STOCK_READ)
    public List<Lot> of(long item) {
        return fetch(LOT.ITEM_ID.eq(item));
    }

    @Transactional(readOnly = true)
    @RolesAllowed(InventoryPermissions.STOCK_READ)
    public Lot get(long id) {
        return fetch(LOT.ID.eq(id)).stream().findFirst().orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    /** Its date, and whether it is blocked: a recall blocks it. */
    @Transactional
    @RolesAllowed(InventoryPermissions.STOCK_EDIT)
    public Lot save(Lot lot) {
        var row = db.fetchOptional(LOT, LOT.ID.eq(lot.id())).orElseThrow(Stale::new);
        row.setVersion(lot.version());
        row.setExpiresOn(lot.expiresOn());
        row.setBlocked(lot.blocked());
        row.store();
        return get(lot.id());
    }

    private List<Lot> fetch(Condition condition) {
        return db.select(LOT.ID, LOT.ITEM_ID, LOT.NUMBER, LOT.SERIAL, LOT.EXPIRES_ON, LOT.BLOCKED, LOT.VERSION)
                .from(LOT)
                .where(condition)
                .orderBy(LOT.EXPIRES_ON.asc().nullsLast(), LOT.NUMBER)
                .fetch(mapping(Lot::new));
    }
}
