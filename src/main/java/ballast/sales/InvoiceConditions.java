package ballast.sales;

import static db.accounting.Tables.OPEN_ITEM;
import static db.parties.Tables.PARTY_TEXT;
import static db.sales.Tables.INVOICE;
import static db.sales.Tables.INVOICE_TEXT;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import ballast.platform.search.SearchWords;
import ballast.sales.InvoiceSearch.State;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;

/** Which invoices fit a text that was typed, or stand in a state that only the books know. */
final class InvoiceConditions {

    private InvoiceConditions() {}

    /** By number and reference, or by the customer; by the customer alone where the text is too short for an index. */
    static Condition matching(String text) {
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

    static Condition is(State state, LocalDate today) {
        return switch (state) {
            case DRAFT, REVERSED -> INVOICE.STATUS.eq(inline(state.name()));
            case PAID -> INVOICE.STATUS.eq(inline("POSTED")).and(not(isOpen()));
            case UNPAID -> INVOICE.STATUS.eq(inline("POSTED")).and(isOpen()).and(INVOICE.DUE_ON.ge(today));
            case OVERDUE -> INVOICE.STATUS.eq(inline("POSTED")).and(isOpen()).and(INVOICE.DUE_ON.lt(today));
        };
    }

    static Field<State> state(LocalDate today) {
        return case_().when(INVOICE.STATUS.ne("POSTED"), INVOICE.STATUS)
                .when(not(isOpen()), inline(State.PAID.name()))
                .when(INVOICE.DUE_ON.lt(today), inline(State.OVERDUE.name()))
                .otherwise(inline(State.UNPAID.name()))
                .convertFrom(State::valueOf);
    }
}
