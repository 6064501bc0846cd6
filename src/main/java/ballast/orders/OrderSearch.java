package ballast.orders;

import static db.orders.Tables.ORDER_TEXT;
import static db.orders.Tables.SALES_ORDER;
import static db.parties.Tables.PARTY_TEXT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import ballast.orders.SalesOrder.State;
import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.document.DocumentFlow;
import ballast.platform.document.FlowStep;
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

/** Finding orders: the list, the search over everything, and the documents around one. */
@Component
public class OrderSearch implements SearchSource, DocumentFlow {

    static final Map<String, Field<?>> SORTABLE = Map.of(
            "number", SALES_ORDER.NUMBER,
            "orderedOn", SALES_ORDER.ORDERED_ON,
            "neededOn", SALES_ORDER.NEEDED_ON,
            "gross", SALES_ORDER.GROSS);

    /** What a list shows of an order. */
    public record Row(
            long id,
            @Nullable String number,
            String customer,
            LocalDate orderedOn,
            LocalDate neededOn,
            String reference,
            Money gross,
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
                    .and(state == null ? noCondition() : OrderStates.is(state))
                    .and(party == null ? noCondition() : SALES_ORDER.PARTY_ID.eq(party))
                    .and(from == null ? noCondition() : SALES_ORDER.ORDERED_ON.ge(from))
                    .and(to == null ? noCondition() : SALES_ORDER.ORDERED_ON.le(to));
        }
    }

    private final DSLContext db;

    OrderSearch(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(OrdersPermissions.ORDER_READ)
    public Listing<Row> page(Filter filter, Page page) {
        var order = page.orderBy(SORTABLE, SALES_ORDER.ID, true);
        var rows = db.select(
                        SALES_ORDER.ID,
                        SALES_ORDER.NUMBER,
                        SALES_ORDER.party().NAME,
                        SALES_ORDER.ORDERED_ON,
                        SALES_ORDER.NEEDED_ON,
                        SALES_ORDER.REFERENCE,
                        row(SALES_ORDER.GROSS, SALES_ORDER.CURRENCY_CODE).mapping(Money::round),
                        OrderStates.field())
                .from(SALES_ORDER)
                .where(SALES_ORDER.ID.in(select(SALES_ORDER.ID)
                        .from(SALES_ORDER)
                        .where(filter.condition())
                        .orderBy(order)
                        .limit(page.limit())
                        .offset(page.offset())))
                .orderBy(order)
                .fetch(mapping(Row::new));
        if (!page.counts()) {
            return new Listing<>(rows, -1, Map.of());
        }
        return Listing.totalled(
                db,
                rows,
                "gross",
                select(SALES_ORDER.GROSS.div(SALES_ORDER.RATE))
                        .from(SALES_ORDER)
                        .where(filter.condition()));
    }

    private static Condition matching(String text) {
        if (text.isBlank()) {
            return noCondition();
        }
        var customers = select(PARTY_TEXT.ID).from(PARTY_TEXT).where(SearchWords.in(PARTY_TEXT.TEXT, text));
        var ofCustomers = SALES_ORDER.PARTY_ID.in(customers);
        return SearchWords.areIndexed(text)
                ? ofCustomers.or(SALES_ORDER.ID.in(
                        select(ORDER_TEXT.ID).from(ORDER_TEXT).where(SearchWords.in(ORDER_TEXT.TEXT, text))))
                : ofCustomers;
    }

    @Override
    public String permission() {
        return OrdersPermissions.ORDER_READ;
    }

    @Override
    @Transactional(readOnly = true)
    @RolesAllowed(OrdersPermissions.ORDER_READ)
    public List<SearchHit> find(String text, int limit) {
        return db.select(
                        SALES_ORDER.ID,
                        coalesce(SALES_ORDER.NUMBER, ""),
                        SALES_ORDER.party().NAME,
                        SALES_ORDER.ORDERED_ON)
                .from(SALES_ORDER)
                .where(matching(text))
                .orderBy(SALES_ORDER.ID.desc())
                .limit(limit)
                .fetch(r -> new SearchHit(
                        SalesOrder.DOCUMENT,
                        r.value1(),
                        r.value2() + " " + r.value3(),
                        r.value4().toString()));
    }

    @Override
    public String document() {
        return SalesOrder.DOCUMENT;
    }

    @Override
    @RolesAllowed(OrdersPermissions.ORDER_READ)
    @Transactional(readOnly = true)
    public List<FlowStep> steps(long id) {
        var around = new OrderSteps(SALES_ORDER.ID.eq(id));
        return OrderSteps.fetch(
                db,
                around.quotations()
                        .union(around.deliveries())
                        .union(around.returns())
                        .union(around.invoices())
                        .union(around.payments()));
    }
}
