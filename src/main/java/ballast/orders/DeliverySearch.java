package ballast.orders;

import static db.orders.Tables.DELIVERY;
import static db.orders.Tables.SALES_ORDER;
import static db.parties.Tables.PARTY_TEXT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import ballast.orders.Delivery.Status;
import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.document.DocumentFlow;
import ballast.platform.document.FlowStep;
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

/** Finding deliveries: the list, the search over everything, and the documents around one. */
@Component
public class DeliverySearch implements SearchSource, DocumentFlow {

    static final Map<String, Field<?>> SORTABLE =
            Map.of("number", DELIVERY.NUMBER, "deliveredOn", DELIVERY.DELIVERED_ON);

    /** What a list shows of a delivery. */
    public record Row(
            long id, @Nullable String number, LocalDate deliveredOn, String customer, String orderNumber, Status status)
            implements Serializable {}

    /** Which deliveries a list shows; an empty text and null fit all. */
    public record Filter(
            String text,
            @Nullable Status status,
            @Nullable LocalDate from,
            @Nullable LocalDate to) implements Serializable {

        Condition condition() {
            return matching(text)
                    .and(status == null ? noCondition() : DELIVERY.STATUS.eq(status.name()))
                    .and(from == null ? noCondition() : DELIVERY.DELIVERED_ON.ge(from))
                    .and(to == null ? noCondition() : DELIVERY.DELIVERED_ON.le(to));
        }
    }

    private final DSLContext db;

    DeliverySearch(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(OrdersPermissions.DELIVERY_READ)
    public Listing<Row> page(Filter filter, Page page) {
        var rows = db.select(
                        DELIVERY.ID,
                        DELIVERY.NUMBER,
                        DELIVERY.DELIVERED_ON,
                        DELIVERY.salesOrder().party().NAME,
                        coalesce(DELIVERY.salesOrder().NUMBER, ""),
                        DELIVERY.STATUS.convertFrom(Status::valueOf))
                .from(DELIVERY)
                .where(filter.condition())
                .orderBy(page.orderBy(SORTABLE, DELIVERY.ID, true))
                .limit(page.limit())
                .offset(page.offset())
                .fetch(mapping(Row::new));
        return Listing.counted(
                db, page, rows, select(DELIVERY.ID).from(DELIVERY).where(filter.condition()));
    }

    private static Condition matching(String text) {
        if (text.isBlank()) {
            return noCondition();
        }
        var ofCustomers = select(SALES_ORDER.ID)
                .from(SALES_ORDER)
                .where(SALES_ORDER.PARTY_ID.in(
                        select(PARTY_TEXT.ID).from(PARTY_TEXT).where(SearchWords.in(PARTY_TEXT.TEXT, text))));
        return DELIVERY.NUMBER.startsWithIgnoreCase(text.strip()).or(DELIVERY.ORDER_ID.in(ofCustomers));
    }

    @Override
    public String permission() {
        return OrdersPermissions.DELIVERY_READ;
    }

    @Override
    @Transactional(readOnly = true)
    @RolesAllowed(OrdersPermissions.DELIVERY_READ)
    public List<SearchHit> find(String text, int limit) {
        return db.select(
                        DELIVERY.ID,
                        coalesce(DELIVERY.NUMBER, ""),
                        DELIVERY.salesOrder().party().NAME,
                        DELIVERY.DELIVERED_ON)
                .from(DELIVERY)
                .where(matching(text))
                .orderBy(DELIVERY.ID.desc())
                .limit(limit)
                .fetch(r -> new SearchHit(
                        Delivery.DOCUMENT,
                        r.value1(),
                        r.value2() + " " + r.value3(),
                        r.value4().toString()));
    }

    @Override
    public String document() {
        return Delivery.DOCUMENT;
    }

    @Override
    @RolesAllowed(OrdersPermissions.DELIVERY_READ)
    @Transactional(readOnly = true)
    public List<FlowStep> steps(long id) {
        var around = new OrderSteps(
                SALES_ORDER.ID.in(select(DELIVERY.ORDER_ID).from(DELIVERY).where(DELIVERY.ID.eq(id))));
        return OrderSteps.fetch(
                db,
                around.quotations()
                        .union(around.orders())
                        .union(OrderSteps.entries(Delivery.DOCUMENT, id))
                        .union(around.returns())
                        .union(around.invoices())
                        .union(around.payments()));
    }
}
