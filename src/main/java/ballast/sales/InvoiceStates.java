package ballast.sales;

import static db.accounting.Tables.OPEN_ITEM;
import static db.sales.Tables.INVOICE;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;

import ballast.sales.Invoice.Kind;
import ballast.sales.InvoiceSearch.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;

/** How invoices stand, told by their open items: an instalment that is late makes the whole invoice overdue. */
final class InvoiceStates {

    private InvoiceStates() {}

    static Condition is(State state, LocalDate today) {
        return switch (state) {
            case DRAFT, REVERSED -> INVOICE.STATUS.eq(state.name());
            case PAID -> INVOICE.STATUS.eq("POSTED").and(not(open(noCondition())));
            case OVERDUE -> INVOICE.STATUS.eq("POSTED").and(overdue(today));
            case PARTLY_PAID, UNPAID ->
                INVOICE.STATUS
                        .eq("POSTED")
                        .and(open(noCondition()))
                        .and(name(today).eq(state.name()));
        };
    }

    static Field<State> of(LocalDate today) {
        return name(today).convertFrom(State::valueOf);
    }

    private static Field<String> name(LocalDate today) {
        return case_().when(INVOICE.STATUS.ne("POSTED"), INVOICE.STATUS)
                .when(not(open(noCondition())), inline(State.PAID.name()))
                .when(overdue(today), inline(State.OVERDUE.name()))
                .when(open(OPEN_ITEM.SETTLED.ne(BigDecimal.ZERO)), inline(State.PARTLY_PAID.name()))
                .otherwise(inline(State.UNPAID.name()));
    }

    private static Condition overdue(LocalDate today) {
        return INVOICE.KIND.eq(Kind.INVOICE.name()).and(open(OPEN_ITEM.DUE_ON.lt(today)));
    }

    private static Condition open(Condition how) {
        return exists(selectOne()
                .from(OPEN_ITEM)
                .where(OPEN_ITEM.ENTRY_ID.eq(INVOICE.ENTRY_ID), OPEN_ITEM.IS_OPEN.isTrue(), how));
    }
}
