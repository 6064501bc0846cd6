package ballast.parties;

import static db.parties.Tables.PARTY;
import static db.parties.Tables.PARTY_TEXT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import ballast.platform.company.Companies;
import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.document.NumberSeries;
import ballast.platform.problem.Stale;
import ballast.platform.search.SearchWords;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The customers and suppliers of the company. */
@Component
public class Parties {

    public static final Map<String, Field<?>> SORTABLE =
            Map.of("number", PARTY.NUMBER, "name", PARTY.NAME, "city", PARTY.CITY, "countryCode", PARTY.COUNTRY_CODE);

    /** In which capacity a party is wanted. */
    public enum Role {
        CUSTOMER,
        SUPPLIER;

        Condition condition() {
            return this == CUSTOMER ? PARTY.CUSTOMER.isTrue() : PARTY.SUPPLIER.isTrue();
        }
    }

    /** What a list shows of a party. */
    public record Row(
            long id,
            String number,
            String name,
            String postcode,
            String city,
            String countryCode,
            String email,
            String phone,
            boolean customer,
            boolean supplier,
            boolean active)
            implements Serializable {}

    /** Which parties a list shows; an empty text and null fit all. */
    public record Filter(
            String text, @Nullable Role role, @Nullable Boolean active) implements Serializable {

        public static final Filter ALL = new Filter("", null, null);

        Condition condition() {
            return matching(text)
                    .and(role == null ? noCondition() : role.condition())
                    .and(active == null ? noCondition() : PARTY.ACTIVE.eq(active));
        }
    }

    /** A party as a document takes it over: with the currency, language and terms agreed with it. */
    public record Choice(
            long id,
            String number,
            String name,
            String city,
            String countryCode,
            String language,
            String currencyCode,
            @Nullable Integer paymentTermId)
            implements Serializable {}

    private final DSLContext db;
    private final Companies companies;
    private final NumberSeries numbers;
    private final PartyStore store;

    Parties(DSLContext db, Companies companies, NumberSeries numbers, PartyStore store) {
        this.db = db;
        this.companies = companies;
        this.numbers = numbers;
        this.store = store;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(PartiesPermissions.PARTY_READ)
    public Listing<Row> page(Filter filter, Page page) {
        var rows = db.select(
                        PARTY.ID,
                        PARTY.NUMBER,
                        PARTY.NAME,
                        PARTY.POSTCODE,
                        PARTY.CITY,
                        PARTY.COUNTRY_CODE,
                        PARTY.EMAIL,
                        PARTY.PHONE,
                        PARTY.CUSTOMER,
                        PARTY.SUPPLIER,
                        PARTY.ACTIVE)
                .from(PARTY)
                .where(filter.condition())
                .orderBy(page.orderBy(SORTABLE, PARTY.ID, false))
                .limit(page.limit())
                .offset(page.offset())
                .fetch(mapping(Row::new));
        return Listing.counted(db, page, rows, select(PARTY.ID).from(PARTY).where(filter.condition()));
    }

    @Transactional(readOnly = true)
    @RolesAllowed(PartiesPermissions.PARTY_READ)
    public Party get(long id) {
        return store.read(id);
    }

    /** Active parties for a document's field, the one with exactly this number first. */
    @Transactional(readOnly = true)
    @RolesAllowed(PartiesPermissions.PARTY_READ)
    public List<Choice> lookup(Role role, String text, int limit) {
        return choices(matching(text).and(role.condition()).and(PARTY.ACTIVE), text, limit);
    }

    /** The party a document names already, active or not. */
    @Transactional(readOnly = true)
    @RolesAllowed(PartiesPermissions.PARTY_READ)
    public Optional<Choice> choice(long id) {
        return choices(PARTY.ID.eq(id), "", 1).stream().findFirst();
    }

    /** Stores the party; a new one without a number gets the next of its series. */
    @Transactional
    @RolesAllowed(PartiesPermissions.PARTY_EDIT)
    public Party save(Party party) {
        party.check();
        var row = party.id() == 0
                ? db.newRecord(PARTY)
                : db.fetchOptional(PARTY, PARTY.ID.eq(party.id())).orElseThrow(Stale::new);
        if (party.id() != 0) {
            row.setVersion(party.version());
        }
        row.setNumber(
                party.id() == 0 && party.number().isBlank()
                        ? numbers.next(Party.SERIES, companies.today())
                        : party.number());
        return store.read(store.write(row, party));
    }

    /** A party of which only the name is known yet. */
    @Transactional
    @RolesAllowed(PartiesPermissions.PARTY_EDIT)
    public Party quickCreate(Role role, String name) {
        var company = companies.current();
        return save(role == Role.CUSTOMER ? Party.customer(company, name) : Party.supplier(company, name));
    }

    /** Only a party that no document names can go; others are made inactive. */
    @Transactional
    @RolesAllowed(PartiesPermissions.PARTY_EDIT)
    public void delete(long id) {
        db.deleteFrom(PARTY).where(PARTY.ID.eq(id)).execute();
    }

    List<Choice> choices(Condition condition, String text, int limit) {
        return db.select(
                        PARTY.ID,
                        PARTY.NUMBER,
                        PARTY.NAME,
                        PARTY.CITY,
                        PARTY.COUNTRY_CODE,
                        PARTY.LANGUAGE,
                        PARTY.CURRENCY_CODE,
                        PARTY.PAYMENT_TERM_ID)
                .from(PARTY)
                .where(condition)
                .orderBy(field(PARTY.NUMBER.equalIgnoreCase(text.strip())).desc(), PARTY.NAME, PARTY.ID)
                .limit(limit)
                .fetch(mapping(Choice::new));
    }

    static Condition matching(String text) {
        return text.isBlank()
                ? noCondition()
                : PARTY.ID.in(select(PARTY_TEXT.ID).from(PARTY_TEXT).where(SearchWords.in(PARTY_TEXT.TEXT, text)));
    }
}
