package ballast.sales;

import static db.sales.Tables.INVOICE;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.SQLDataType.LOCALDATE;

import ballast.sales.InvoiceSearch.State;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;

/** How invoices stand by what is settled of them: an instalment that is late makes the whole invoice overdue. */
final class InvoiceStates {

    private static final Condition POSTED = INVOICE.STATUS.eq(inline("POSTED"));

    private static final Field<LocalDate> NEVER = inline("infinity").cast(LOCALDATE);

    private InvoiceStates() {}

    /** In the words of the partial indexes, without parameters where these have none. */
    static Condition is(State state, LocalDate today) {
        return switch (state) {
            case DRAFT, REVERSED -> INVOICE.STATUS.eq(inline(state.name()));
            case PAID -> POSTED.and(INVOICE.SETTLEMENT.eq(inline("PAID")));
            case OVERDUE ->
                POSTED.and(INVOICE.SETTLEMENT.in(inline("OPEN"), inline("PARTLY")))
                        .and(INVOICE.OVERDUE_ON.le(today));
            case PARTLY_PAID ->
                POSTED.and(INVOICE.SETTLEMENT.eq(inline("PARTLY"))).and(inTime(today));
            case UNPAID -> POSTED.and(INVOICE.SETTLEMENT.eq(inline("OPEN"))).and(inTime(today));
        };
    }

    private static Condition inTime(LocalDate today) {
        return coalesce(INVOICE.OVERDUE_ON, NEVER).gt(today);
    }

    static Field<State> of(LocalDate today) {
        return case_().when(INVOICE.STATUS.ne("POSTED"), INVOICE.STATUS)
                .when(INVOICE.OVERDUE_ON.le(today), inline(State.OVERDUE.name()))
                .when(INVOICE.SETTLEMENT.eq("PAID"), inline(State.PAID.name()))
                .when(INVOICE.SETTLEMENT.eq("PARTLY"), inline(State.PARTLY_PAID.name()))
                .otherwise(inline(State.UNPAID.name()))
                .convertFrom(State::valueOf);
    }
}
