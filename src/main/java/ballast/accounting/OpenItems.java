package ballast.accounting;

import static ballast.accounting.OpenAmounts.ledgerOpen;
import static ballast.accounting.OpenAmounts.open;
import static db.accounting.Tables.OPEN_ITEM;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import ballast.accounting.AccountRef.Control;
import ballast.platform.company.Companies;
import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.money.Money;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What customers owe and suppliers are owed, now or at any past date. Written by the ledger alone. */
@Component
public class OpenItems {

    static final Map<String, Field<?>> SORTABLE = Map.of(
            "number", OPEN_ITEM.NUMBER,
            "party", OPEN_ITEM.party().NAME,
            "documentOn", OPEN_ITEM.DOCUMENT_ON,
            "dueOn", OPEN_ITEM.DUE_ON,
            "amount", OPEN_ITEM.AMOUNT);

    private final DSLContext db;
    private final Companies companies;

    OpenItems(DSLContext db, Companies companies) {
        this.db = db;
        this.companies = companies;
    }

    public record Row(
            long id,
            String number,
            long party,
            String partyName,
            String account,
            LocalDate documentOn,
            LocalDate dueOn,
            Money amount,
            Money open,
            Money ledgerOpen)
            implements Serializable {}

    /**
     * Which items a list shows; null fits all.
     *
     * @param asOf as it was at the end of that day; null for now
     * @param dueBy only what is due by then
     */
    public record Filter(
            String text,
            @Nullable Long party,
            @Nullable Control control,
            @Nullable LocalDate asOf,
            @Nullable LocalDate dueBy)
            implements Serializable {

        Condition condition() {
            var wanted = asOf == null
                    ? OPEN_ITEM.IS_OPEN.isTrue()
                    : OPEN_ITEM
                            .POSTING_ON
                            .le(asOf)
                            .and(open(asOf)
                                    .ne(BigDecimal.ZERO)
                                    .or(ledgerOpen(asOf).ne(BigDecimal.ZERO)));
            if (!text.isBlank()) {
                wanted = wanted.and(OPEN_ITEM
                        .NUMBER
                        .startsWith(text.strip())
                        .or(OPEN_ITEM.party().NAME.containsIgnoreCase(text.strip())));
            }
            return wanted.and(party == null ? noCondition() : OPEN_ITEM.PARTY_ID.eq(party))
                    .and(
                            control == null
                                    ? noCondition()
                                    : OPEN_ITEM.account().CONTROL.eq(control.name()))
                    .and(dueBy == null ? noCondition() : OPEN_ITEM.DUE_ON.le(dueBy));
        }
    }

    @RolesAllowed(AccountingPermissions.OPEN_ITEM_READ)
    @Transactional(readOnly = true)
    public Listing<Row> page(Filter filter, Page page) {
        var ledger = val(companies.current().currencyCode());
        var rows = db.select(
                        OPEN_ITEM.ID,
                        OPEN_ITEM.NUMBER,
                        OPEN_ITEM.PARTY_ID,
                        OPEN_ITEM.party().NAME,
                        OPEN_ITEM.account().NUMBER,
                        OPEN_ITEM.DOCUMENT_ON,
                        OPEN_ITEM.DUE_ON,
                        row(OPEN_ITEM.AMOUNT, OPEN_ITEM.CURRENCY_CODE).mapping(Money::round),
                        row(open(filter.asOf()), OPEN_ITEM.CURRENCY_CODE).mapping(Money::round),
                        row(ledgerOpen(filter.asOf()), ledger).mapping(Money::round))
                .from(OPEN_ITEM)
                .where(filter.condition())
                .orderBy(page.orderBy(SORTABLE, OPEN_ITEM.ID, true))
                .limit(page.limit())
                .offset(page.offset())
                .fetch(mapping(Row::new));
        if (!page.counts()) {
            return new Listing<>(rows, -1, Map.of());
        }
        return Listing.totalled(
                db,
                rows,
                "ledgerOpen",
                select(ledgerOpen(filter.asOf())).from(OPEN_ITEM).where(filter.condition()));
    }

    /** What is open with a party, oldest due date first. */
    @RolesAllowed(AccountingPermissions.OPEN_ITEM_READ)
    @Transactional(readOnly = true)
    public List<OpenItem> of(long party) {
        return fetch(OPEN_ITEM.PARTY_ID.eq(party).and(OPEN_ITEM.IS_OPEN));
    }

    /** The items an entry opened, settled or not, in the order of its lines; for a use case that goes on with them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<OpenItem> ofEntry(long entry) {
        return fetch(OPEN_ITEM.ENTRY_ID.eq(entry));
    }

    /** What somebody could pay now of what an entry opened. */
    @RolesAllowed({AccountingPermissions.OPEN_ITEM_READ, AccountingPermissions.PAYMENT_POST})
    @Transactional(readOnly = true)
    public List<OpenItem> payable(long entry) {
        return fetch(OPEN_ITEM.ENTRY_ID.eq(entry).and(OPEN_ITEM.IS_OPEN));
    }

    /** These items, settled or not. */
    @RolesAllowed(AccountingPermissions.OPEN_ITEM_READ)
    @Transactional(readOnly = true)
    public List<OpenItem> byId(Collection<Long> ids) {
        return all(ids);
    }

    List<OpenItem> all(Collection<Long> ids) {
        return fetch(OPEN_ITEM.ID.in(ids));
    }

    private List<OpenItem> fetch(Condition condition) {
        var ledger = inline(companies.current().currencyCode());
        return db.select(
                        OPEN_ITEM.ID,
                        OPEN_ITEM.ENTRY_ID,
                        row(
                                        OPEN_ITEM.account().ID,
                                        OPEN_ITEM.account().NUMBER,
                                        OPEN_ITEM.account().CONTROL.convertFrom(Control::valueOf))
                                .mapping(AccountRef::new),
                        OPEN_ITEM.PARTY_ID,
                        OPEN_ITEM.NUMBER,
                        OPEN_ITEM.DOCUMENT_ON,
                        OPEN_ITEM.POSTING_ON,
                        OPEN_ITEM.DUE_ON,
                        row(OPEN_ITEM.AMOUNT, OPEN_ITEM.CURRENCY_CODE).mapping(Money::round),
                        row(OPEN_ITEM.LEDGER_AMOUNT, ledger).mapping(Money::round),
                        OPEN_ITEM.DISCOUNT_ON,
                        row(OPEN_ITEM.DISCOUNT, OPEN_ITEM.CURRENCY_CODE).mapping(Money::round),
                        row(OPEN_ITEM.SETTLED, OPEN_ITEM.CURRENCY_CODE).mapping(Money::round),
                        row(OPEN_ITEM.LEDGER_SETTLED, ledger).mapping(Money::round))
                .from(OPEN_ITEM)
                .where(condition)
                .orderBy(OPEN_ITEM.DUE_ON, OPEN_ITEM.ENTRY_ID, OPEN_ITEM.LINE_NO)
                .fetch(mapping(OpenItem::new));
    }
}
