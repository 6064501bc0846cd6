package ballast.purchasing;

import static db.parties.Tables.PARTY_TEXT;
import static db.purchasing.Tables.PURCHASE_ORDER;
import static db.purchasing.Tables.PURCHASE_ORDER_LINE;
import static db.purchasing.Tables.PURCHASE_ORDER_TEXT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.money.Money;
import ballast.platform.search.SearchHit;
import ballast.platform.search.SearchSource;
import ballast.platform.search.SearchWords;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finding orders to suppliers: the list, and the share of the search over everything. */
@Component
public class PurchaseOrderSearch implements SearchSource {

    static final Map<String, Field<?>> SORTABLE = Map.of(
            "number", PURCHASE_ORDER.NUMBER,
            "orderedOn", PURCHASE_ORDER.ORDERED_ON,
            "dueOn", PURCHASE_ORDER.DUE_ON,
            "net", PURCHASE_ORDER.NET);

    /** How an order stands: what it waits for. */
    public enum State {
        DRAFT,
        TO_RECEIVE,
        TO_BILL,
        CLOSED,
        CANCELLED
    }

    /** What a list shows of an order. */
    public record Row(
            long id,
            @Nullable String number,
            String supplier,
            LocalDate orderedOn,
            @Nullable LocalDate dueOn,
            String reference,
            Money net,
            State state)
            implements Serializable {}

    /** Which orders a list shows; an empty text and null fit all. */
    public record Filter(
            String text,
            @Nullable State state,
            @Nullable Long party,
            @Nullable LocalDate from,
            @Nullable LocalDate to) implements Serializable {

        Condition condition() {
            return matching(text)
                    .and(state == null ? noCondition() : stands().eq(state.name()))
                    .and(party == null ? noCondition() : PURCHASE_ORDER.PARTY_ID.eq(party))
                    .and(from == null ? noCondition() : PURCHASE_ORDER.ORDERED_ON.ge(from))
                    .and(to == null ? noCondition() : PURCHASE_ORDER.ORDERED_ON.le(to));
        }
    }

    private final DSLContext db;

    PurchaseOrderSearch(DSLContext db) {
        this.db = db;
    }

    private static Field<String> stands() {
        var line = PURCHASE_ORDER_LINE;
        var toCome = exists(selectOne()
                .from(line)
                .where(line.ORDER_ID.eq(PURCHASE_ORDER.ID), line.STOCKED.isTrue(), line.CLOSED.isFalse())
                .and(line.RECEIVED.lt(line.QUANTITY.times(line.FACTOR))));
        return case_().when(PURCHASE_ORDER.STATUS.ne("CONFIRMED"), PURCHASE_ORDER.STATUS)
                .when(toCome, inline(State.TO_RECEIVE.name()))
                .otherwise(inline(State.TO_BILL.name()));
    }

    static Condition matching(String text) {
        if (text.isBlank()) {
            return noCondition();
        }
        var theirs = PURCHASE_ORDER.as("theirs");
        var suppliers = select(PARTY_TEXT.ID).from(PARTY_TEXT).where(SearchWords.in(PARTY_TEXT.TEXT, text));
        var ofSuppliers = select(theirs.ID).from(theirs).where(theirs.PARTY_ID.in(suppliers));
        return PURCHASE_ORDER.ID.in(select(PURCHASE_ORDER_TEXT.ID)
                .from(PURCHASE_ORDER_TEXT)
                .where(SearchWords.in(PURCHASE_ORDER_TEXT.TEXT, text))
                .union(ofSuppliers));
    }

    @Transactional(readOnly = true)
    @RolesAllowed(PurchasingPermissions.ORDER_READ)
    public Listing<Row> page(Filter filter, Page page) {
        var rows = db.select(
                        PURCHASE_ORDER.ID,
                        PURCHASE_ORDER.NUMBER,
                        PURCHASE_ORDER.party().NAME,
                        PURCHASE_ORDER.ORDERED_ON,
                        PURCHASE_ORDER.DUE_ON,
                        PURCHASE_ORDER.REFERENCE,
                        row(PURCHASE_ORDER.NET, PURCHASE_ORDER.CURRENCY_CODE).mapping(Money::round),
                        stands().convertFrom(State::valueOf))
                .from(PURCHASE_ORDER)
                .where(filter.condition())
                .orderBy(page.orderBy(SORTABLE, PURCHASE_ORDER.ID, true))
                .limit(page.limit())
                .offset(page.offset())
                .fetch(mapping(Row::new));
        if (!page.counts()) {
            return new Listing<>(rows, -1, Map.of());
        }
        return Listing.totalled(
                db,
                rows,
                "net",
                select(PURCHASE_ORDER.NET.div(PURCHASE_ORDER.RATE))
                        .from(PURCHASE_ORDER)
                        .where(filter.condition()));
    }

    @Override
    public String permission() {
        return PurchasingPermissions.ORDER_READ;
    }

    @Override
    @Transactional(readOnly = true)
    @RolesAllowed(PurchasingPermissions.ORDER_READ)
    public List<SearchHit> find(String text, int limit) {
        return db.select(
                        PURCHASE_ORDER.ID,
                        coalesce(PURCHASE_ORDER.NUMBER, ""),
                        PURCHASE_ORDER.party().NAME,
                        PURCHASE_ORDER.ORDERED_ON)
                .from(PURCHASE_ORDER)
                .where(matching(text))
                .orderBy(PURCHASE_ORDER.ID.desc())
                .limit(limit)
                .fetch(r -> new SearchHit(
                        PurchaseOrder.DOCUMENT,
                        r.value1(),
                        r.value2() + " " + r.value3(),
                        r.value4().toString()));
    }
}
