package ballast.sales;

import static db.accounting.Tables.OPEN_ITEM;
import static db.parties.Tables.PARTY_TEXT;
import static db.sales.Tables.INVOICE;
import static db.sales.Tables.INVOICE_TEXT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import ballast.platform.company.Companies;
import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.money.Money;
import ballast.platform.search.SearchHit;
import ballast.platform.search.SearchSource;
import ballast.platform.search.SearchWords;
import ballast.sales.Invoice.Kind;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finding invoices: the list, and the share of the search over everything. */
@Component
public class InvoiceSearch implements SearchSource {

    static final Map<String, Field<?>> SORTABLE = Map.of(
            "number", INVOICE.NUMBER,
            "documentOn", INVOICE.DOCUMENT_ON,
            "dueOn", INVOICE.DUE_ON,
            "gross", INVOICE.GROSS);

    private final DSLContext db;
    private final Companies companies;

    InvoiceSearch(DSLContext db, Companies companies) {
        this.db = db;
        this.companies = companies;
    }

    /** How an invoice stands: its status, and once posted whether it is paid. */
    public enum State {
        DRAFT,
        UNPAID,
        OVERDUE,
        PAID,
        REVERSED
    }

    /** What a list shows of an invoice. */
    public record Row(
            long id,
            @Nullable String number,
            Kind kind,
            LocalDate documentOn,
            @Nullable LocalDate dueOn,
            String customer,
            String reference,
            Money gross,
            State state)
            implements Serializable {}

    /** Which invoices a list shows; an empty text and null fit all. */
    public record Filter(
            String text,
            @Nullable State state,
            @Nullable Kind kind,
            @Nullable Long party,
            @Nullable LocalDate from,
            @Nullable LocalDate to)
            implements Serializable {

        Condition condition(LocalDate today) {
            return matching(text)
                    .and(state == null ? noCondition() : is(state, today))
                    .and(kind == null ? noCondition() : INVOICE.KIND.eq(kind.name()))
                    .and(party == null ? noCondition() : INVOICE.PARTY_ID.eq(party))
                    .and(from == null ? noCondition() : INVOICE.DOCUMENT_ON.ge(from))
                    .and(to == null ? noCondition() : INVOICE.DOCUMENT_ON.le(to));
        }
    }

    @Transactional(readOnly = true)
    @RolesAllowed(SalesPermissions.INVOICE_READ)
    public Listing<Row> page(Filter filter, Page page) {
        var today = companies.today();
        List<OrderField<?>> order = page.sorts().isEmpty()
                ? List.of(INVOICE.DOCUMENT_ON.desc(), INVOICE.ID.desc())
                : page.orderBy(SORTABLE, INVOICE.ID, true);
        // customer and state are looked up for the page's rows only, not for those it skips
        var rows = db.select(
                        INVOICE.ID,
                        INVOICE.NUMBER,
                        INVOICE.KIND.convertFrom(Kind::valueOf),
                        INVOICE.DOCUMENT_ON,
                        INVOICE.DUE_ON,
                        INVOICE.party().NAME,
                        INVOICE.REFERENCE,
                        row(INVOICE.GROSS, INVOICE.CURRENCY_CODE).mapping(Money::round),
                        state(today))
                .from(INVOICE)
                .where(INVOICE.ID.in(select(INVOICE.ID)
                        .from(INVOICE)
                        .where(filter.condition(today))
                        .orderBy(order)
                        .limit(page.limit())
                        .offset(page.offset())))
                .orderBy(order)
                .fetch(mapping(Row::new));
        if (!page.counts()) {
            return new Listing<>(rows, -1, Map.of());
        }
        var ledger =
                when(INVOICE.RATE.eq(inline(BigDecimal.ONE)), INVOICE.GROSS).otherwise(INVOICE.GROSS.div(INVOICE.RATE));
        var found = select(ledger.as("ledger"))
                .from(INVOICE)
                .where(filter.condition(today))
                .limit(Listing.CAP + 1)
                .asTable("found");
        var counted = db.select(count(), coalesce(sum(found.field("ledger", BigDecimal.class)), BigDecimal.ZERO))
                .from(found)
                .fetchSingle();
        return new Listing<>(rows, counted.value1(), Map.of("gross", counted.value2()));
    }

    /** By number and reference, or by the customer; by the customer alone where the text is too short for an index. */
    private static Condition matching(String text) {
        if (text.isBlank()) {
            return noCondition();
        }
        var theirs = INVOICE.as("theirs");
        var customers = select(PARTY_TEXT.ID).from(PARTY_TEXT).where(SearchWords.in(PARTY_TEXT.TEXT, text));
        var ofCustomers = select(theirs.ID).from(theirs).where(theirs.PARTY_ID.in(customers));
        return SearchWords.areIndexed(text)
                ? INVOICE.ID.in(select(INVOICE_TEXT.ID)
                        .from(INVOICE_TEXT)
                        .where(SearchWords.in(INVOICE_TEXT.TEXT, text))
                        .union(ofCustomers))
                : INVOICE.ID.in(ofCustomers);
    }

    private static Condition isOpen() {
        return exists(
                selectOne().from(OPEN_ITEM).where(OPEN_ITEM.ENTRY_ID.eq(INVOICE.ENTRY_ID), OPEN_ITEM.IS_OPEN.isTrue()));
    }

    private static Condition is(State state, LocalDate today) {
        return switch (state) {
            case DRAFT, REVERSED -> INVOICE.STATUS.eq(inline(state.name()));
            case PAID -> INVOICE.STATUS.eq(inline("POSTED")).and(not(isOpen()));
            case UNPAID -> INVOICE.STATUS.eq(inline("POSTED")).and(isOpen()).and(INVOICE.DUE_ON.ge(today));
            case OVERDUE -> INVOICE.STATUS.eq(inline("POSTED")).and(isOpen()).and(INVOICE.DUE_ON.lt(today));
        };
    }

    private static Field<State> state(LocalDate today) {
        return case_().when(INVOICE.STATUS.ne("POSTED"), INVOICE.STATUS)
                .when(not(isOpen()), inline(State.PAID.name()))
                .when(INVOICE.DUE_ON.lt(today), inline(State.OVERDUE.name()))
                .otherwise(inline(State.UNPAID.name()))
                .convertFrom(State::valueOf);
    }

    @Override
    public String permission() {
        return SalesPermissions.INVOICE_READ;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SearchHit> find(String text, int limit) {
        return db.select(INVOICE.ID, coalesce(INVOICE.NUMBER, ""), INVOICE.party().NAME, INVOICE.DOCUMENT_ON)
                .from(INVOICE)
                .where(matching(text))
                .orderBy(INVOICE.DOCUMENT_ON.desc(), INVOICE.ID.desc())
                .limit(limit)
                .fetch(r -> new SearchHit(
                        "sales.invoice",
                        r.value1(),
                        r.value2() + " " + r.value3(),
                        r.value4().toString()));
    }
}
