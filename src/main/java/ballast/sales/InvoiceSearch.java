package ballast.sales;

import static db.sales.Tables.INVOICE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import ballast.platform.company.Companies;
import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.money.Money;
import ballast.platform.search.SearchHit;
import ballast.platform.search.SearchSource;
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

    /** How an invoice stands: its status, and once posted whether it is paid. A credit note is never overdue. */
    public enum State {
        DRAFT,
        UNPAID,
        PARTLY_PAID,
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
            return InvoiceConditions.matching(text)
                    .and(state == null ? noCondition() : InvoiceStates.is(state, today))
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
                        InvoiceStates.of(today))
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
        return count(rows, filter.condition(today));
    }

    /** Credit notes are deducted. */
    private Listing<Row> count(List<Row> rows, Condition wanted) {
        var gross =
                when(INVOICE.RATE.eq(inline(BigDecimal.ONE)), INVOICE.GROSS).otherwise(INVOICE.GROSS.div(INVOICE.RATE));
        var signed = when(INVOICE.KIND.eq(inline(Kind.INVOICE.name())), gross).otherwise(gross.neg());
        return Listing.totalled(db, rows, "gross", select(signed).from(INVOICE).where(wanted));
    }

    @Override
    public String permission() {
        return SalesPermissions.INVOICE_READ;
    }

    @Override
    @Transactional(readOnly = true)
    @RolesAllowed(SalesPermissions.INVOICE_READ)
    public List<SearchHit> find(String text, int limit) {
        return db.select(INVOICE.ID, coalesce(INVOICE.NUMBER, ""), INVOICE.party().NAME, INVOICE.DOCUMENT_ON)
                .from(INVOICE)
                .where(InvoiceConditions.matching(text))
                .orderBy(INVOICE.DOCUMENT_ON.desc(), INVOICE.ID.desc())
                .limit(limit)
                .fetch(r -> new SearchHit(
                        "sales.invoice",
                        r.value1(),
                        r.value2() + " " + r.value3(),
                        r.value4().toString()));
    }
}
