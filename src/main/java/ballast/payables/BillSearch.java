package ballast.payables;

import static db.accounting.Tables.OPEN_ITEM;
import static db.parties.Tables.PARTY_TEXT;
import static db.payables.Tables.BILL;
import static db.payables.Tables.BILL_TEXT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import ballast.payables.Bill.Kind;
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

/** Finding suppliers' bills: the list, and the share of the search over everything. */
@Component
public class BillSearch implements SearchSource {

    static final Map<String, Field<?>> SORTABLE =
            Map.of("number", BILL.NUMBER, "documentOn", BILL.DOCUMENT_ON, "dueOn", BILL.DUE_ON, "gross", BILL.GROSS);

    /** How a bill stands. */
    public enum State {
        DRAFT,
        BLOCKED,
        OPEN,
        PAID,
        REVERSED
    }

    /** What a list shows of a bill. */
    public record Row(
            long id,
            @Nullable String number,
            Kind kind,
            String supplier,
            String reference,
            LocalDate documentOn,
            @Nullable LocalDate dueOn,
            Money gross,
            State state)
            implements Serializable {}

    /** Which bills a list shows; an empty text and null fit all. */
    public record Filter(
            String text,
            @Nullable State state,
            @Nullable Kind kind,
            @Nullable Long party,
            @Nullable LocalDate from,
            @Nullable LocalDate to)
            implements Serializable {

        Condition condition() {
            return matching(text)
                    .and(state == null ? noCondition() : stands().eq(state.name()))
                    .and(kind == null ? noCondition() : BILL.KIND.eq(kind.name()))
                    .and(party == null ? noCondition() : BILL.PARTY_ID.eq(party))
                    .and(from == null ? noCondition() : BILL.DOCUMENT_ON.ge(from))
                    .and(to == null ? noCondition() : BILL.DOCUMENT_ON.le(to));
        }
    }

    private final DSLContext db;

    BillSearch(DSLContext db) {
        this.db = db;
    }

    private static Field<String> stands() {
        var open = exists(
                selectOne().from(OPEN_ITEM).where(OPEN_ITEM.ENTRY_ID.eq(BILL.ENTRY_ID), OPEN_ITEM.IS_OPEN.isTrue()));
        return case_().when(BILL.STATUS.ne("POSTED"), BILL.STATUS)
                .when(BILL.BLOCKED.isTrue(), inline(State.BLOCKED.name()))
                .when(not(open), inline(State.PAID.name()))
                .otherwise(inline(State.OPEN.name()));
    }

    static Condition matching(String text) {
        if (text.isBlank()) {
            return noCondition();
        }
        var theirs = BILL.as("theirs");
        var suppliers = select(PARTY_TEXT.ID).from(PARTY_TEXT).where(SearchWords.in(PARTY_TEXT.TEXT, text));
        var ofSuppliers = select(theirs.ID).from(theirs).where(theirs.PARTY_ID.in(suppliers));
        return BILL.ID.in(select(BILL_TEXT.ID)
                .from(BILL_TEXT)
                .where(SearchWords.in(BILL_TEXT.TEXT, text))
                .union(ofSuppliers));
    }

    @Transactional(readOnly = true)
    @RolesAllowed(PayablesPermissions.BILL_READ)
    public Listing<Row> page(Filter filter, Page page) {
        var rows = db.select(
                        BILL.ID,
                        BILL.NUMBER,
                        BILL.KIND.convertFrom(Kind::valueOf),
                        BILL.party().NAME,
                        BILL.REFERENCE,
                        BILL.DOCUMENT_ON,
                        BILL.DUE_ON,
                        row(BILL.GROSS, BILL.CURRENCY_CODE).mapping(Money::round),
                        stands().convertFrom(State::valueOf))
                .from(BILL)
                .where(filter.condition())
                .orderBy(page.orderBy(SORTABLE, BILL.ID, true))
                .limit(page.limit())
                .offset(page.offset())
                .fetch(mapping(Row::new));
        if (!page.counts()) {
            return new Listing<>(rows, -1, Map.of());
        }
        return Listing.totalled(
                db,
                rows,
                "gross",
                select(when(BILL.KIND.eq("BILL"), BILL.GROSS.div(BILL.RATE))
                                .otherwise(BILL.GROSS.div(BILL.RATE).neg()))
                        .from(BILL)
                        .where(filter.condition()));
    }

    @Override
    public String permission() {
        return PayablesPermissions.BILL_READ;
    }

    @Override
    @Transactional(readOnly = true)
    @RolesAllowed(PayablesPermissions.BILL_READ)
    public List<SearchHit> find(String text, int limit) {
        return db.select(BILL.ID, coalesce(BILL.NUMBER, ""), BILL.party().NAME, BILL.REFERENCE)
                .from(BILL)
                .where(matching(text))
                .orderBy(BILL.ID.desc())
                .limit(limit)
                .fetch(r -> new SearchHit(Bill.DOCUMENT, r.value1(), r.value2() + " " + r.value3(), r.value4()));
    }
}
