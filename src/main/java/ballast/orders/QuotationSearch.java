package ballast.orders;

import static db.orders.Tables.QUOTATION;
import static db.orders.Tables.SALES_ORDER;
import static db.parties.Tables.PARTY_TEXT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import ballast.platform.company.Companies;
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

/** Finding quotations: the list, the search over everything, and the documents that came of one. */
@Component
public class QuotationSearch implements SearchSource, DocumentFlow {

    static final Map<String, Field<?>> SORTABLE = Map.of(
            "number", QUOTATION.NUMBER,
            "documentOn", QUOTATION.DOCUMENT_ON,
            "validUntil", QUOTATION.VALID_UNTIL,
            "gross", QUOTATION.GROSS);

    /** How a quotation stands: sent ones expire. */
    public enum State {
        DRAFT,
        SENT,
        EXPIRED,
        ACCEPTED,
        DECLINED,
        REVISED
    }

    /** What a list shows of a quotation. */
    public record Row(
            long id,
            @Nullable String number,
            int revision,
            String customer,
            LocalDate documentOn,
            LocalDate validUntil,
            String reference,
            Money gross,
            State state)
            implements Serializable {}

    /** Which quotations a list shows; an empty text and null fit all. */
    public record Filter(
            String text,
            @Nullable State state,
            @Nullable Long party,
            @Nullable LocalDate from,
            @Nullable LocalDate to) implements Serializable {

        public static final Filter ALL = new Filter("", null, null, null, null);

        Condition condition(LocalDate today) {
            return matching(text)
                    .and(state == null ? noCondition() : is(state, today))
                    .and(party == null ? noCondition() : QUOTATION.PARTY_ID.eq(party))
                    .and(from == null ? noCondition() : QUOTATION.DOCUMENT_ON.ge(from))
                    .and(to == null ? noCondition() : QUOTATION.DOCUMENT_ON.le(to));
        }

        private static Condition is(State state, LocalDate today) {
            var sent = QUOTATION.STATUS.eq("SENT");
            return switch (state) {
                case SENT -> sent.and(QUOTATION.VALID_UNTIL.ge(today));
                case EXPIRED -> sent.and(QUOTATION.VALID_UNTIL.lt(today));
                default -> QUOTATION.STATUS.eq(state.name());
            };
        }
    }

    private final DSLContext db;
    private final Companies companies;

    QuotationSearch(DSLContext db, Companies companies) {
        this.db = db;
        this.companies = companies;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(OrdersPermissions.QUOTATION_READ)
    public Listing<Row> page(Filter filter, Page page) {
        var today = companies.today();
        var state = case_().when(
                        QUOTATION.STATUS.eq("SENT").and(QUOTATION.VALID_UNTIL.lt(today)), inline(State.EXPIRED.name()))
                .otherwise(QUOTATION.STATUS)
                .convertFrom(State::valueOf);
        var rows = db.select(
                        QUOTATION.ID,
                        QUOTATION.NUMBER,
                        QUOTATION.REVISION,
                        QUOTATION.party().NAME,
                        QUOTATION.DOCUMENT_ON,
                        QUOTATION.VALID_UNTIL,
                        QUOTATION.REFERENCE,
                        row(QUOTATION.GROSS, QUOTATION.CURRENCY_CODE).mapping(Money::round),
                        state)
                .from(QUOTATION)
                .where(filter.condition(today))
                .orderBy(page.orderBy(SORTABLE, QUOTATION.ID, true))
                .limit(page.limit())
                .offset(page.offset())
                .fetch(mapping(Row::new));
        return Listing.counted(
                db, page, rows, select(QUOTATION.ID).from(QUOTATION).where(filter.condition(today)));
    }

    private static Condition matching(String text) {
        return text.isBlank()
                ? noCondition()
                : QUOTATION
                        .NUMBER
                        .startsWithIgnoreCase(text.strip())
                        .or(QUOTATION.REFERENCE.containsIgnoreCase(text.strip()))
                        .or(QUOTATION.PARTY_ID.in(
                                select(PARTY_TEXT.ID).from(PARTY_TEXT).where(SearchWords.in(PARTY_TEXT.TEXT, text))));
    }

    @Override
    public String permission() {
        return OrdersPermissions.QUOTATION_READ;
    }

    @Override
    @Transactional(readOnly = true)
    @RolesAllowed(OrdersPermissions.QUOTATION_READ)
    public List<SearchHit> find(String text, int limit) {
        return db.select(QUOTATION.ID, coalesce(QUOTATION.NUMBER, ""), QUOTATION.party().NAME, QUOTATION.DOCUMENT_ON)
                .from(QUOTATION)
                .where(matching(text))
                .orderBy(QUOTATION.ID.desc())
                .limit(limit)
                .fetch(r -> new SearchHit(
                        Quotation.DOCUMENT,
                        r.value1(),
                        r.value2() + " " + r.value3(),
                        r.value4().toString()));
    }

    @Override
    public String document() {
        return Quotation.DOCUMENT;
    }

    @Override
    @RolesAllowed(OrdersPermissions.QUOTATION_READ)
    @Transactional(readOnly = true)
    public List<FlowStep> steps(long id) {
        var around = new OrderSteps(SALES_ORDER.QUOTATION_ID.eq(id));
        return OrderSteps.fetch(
                db,
                OrderSteps.revisions(id)
                        .union(around.orders())
                        .union(around.deliveries())
                        .union(around.invoices())
                        .union(around.payments()));
    }
}
