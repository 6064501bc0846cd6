package ballast.parties;

import static db.parties.Tables.ADDRESS;
import static db.parties.Tables.BANK_ACCOUNT;
import static db.parties.Tables.CONTACT;
import static db.parties.Tables.PARTY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import ballast.parties.Party.Address;
import ballast.parties.Party.BankAccount;
import ballast.parties.Party.Contact;
import ballast.parties.Party.Kind;
import ballast.platform.problem.RuleViolation;
import db.parties.tables.records.PartyRecord;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.springframework.stereotype.Component;

/** A whole party in and out of its four tables. */
@Component
class PartyStore {

    private static final Field<List<Address>> ADDRESSES = multiset(select(
                            ADDRESS.KIND.convertFrom(Kind::valueOf),
                            ADDRESS.NAME,
                            ADDRESS.STREET,
                            ADDRESS.POSTCODE,
                            ADDRESS.CITY,
                            ADDRESS.COUNTRY_CODE)
                    .from(ADDRESS)
                    .where(ADDRESS.PARTY_ID.eq(PARTY.ID))
                    .orderBy(ADDRESS.LINE_NO))
            .convertFrom(rows -> rows.map(mapping(Address::new)));

    private static final Field<List<Contact>> CONTACTS = multiset(
                    select(CONTACT.NAME, CONTACT.POSITION, CONTACT.EMAIL, CONTACT.PHONE)
                            .from(CONTACT)
                            .where(CONTACT.PARTY_ID.eq(PARTY.ID))
                            .orderBy(CONTACT.LINE_NO))
            .convertFrom(rows -> rows.map(mapping(Contact::new)));

    private static final Field<List<BankAccount>> BANK_ACCOUNTS = multiset(
                    select(BANK_ACCOUNT.HOLDER, BANK_ACCOUNT.IBAN, BANK_ACCOUNT.BIC)
                            .from(BANK_ACCOUNT)
                            .where(BANK_ACCOUNT.PARTY_ID.eq(PARTY.ID))
                            .orderBy(BANK_ACCOUNT.LINE_NO))
            .convertFrom(rows -> rows.map(mapping(BankAccount::new)));

    private final DSLContext db;

    PartyStore(DSLContext db) {
        this.db = db;
    }

    Party read(long id) {
        return db.select(PARTY, ADDRESSES, CONTACTS, BANK_ACCOUNTS)
                .from(PARTY)
                .where(PARTY.ID.eq(id))
                .fetchOptional(mapping(PartyStore::party))
                .orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    private static Party party(
            PartyRecord row, List<Address> addresses, List<Contact> contacts, List<BankAccount> accounts) {
        return new Party(
                row.getId(),
                row.getNumber(),
                row.getName(),
                row.getCustomer(),
                row.getSupplier(),
                row.getStreet(),
                row.getPostcode(),
                row.getCity(),
                row.getCountryCode(),
                row.getLanguage(),
                row.getCurrencyCode(),
                row.getVatId(),
                row.getTaxNumber(),
                row.getEmail(),
                row.getPhone(),
                row.getWebsite(),
                row.getPaymentTermId(),
                row.getCreditLimit(),
                row.getNote(),
                row.getActive(),
                addresses,
                contacts,
                accounts,
                row.getVersion());
    }

    /** Stores into the given row, new or as it was loaded, and the lines beside it. */
    long write(PartyRecord row, Party party) {
        row.setName(party.name());
        row.setCustomer(party.customer());
        row.setSupplier(party.supplier());
        row.setStreet(party.street());
        row.setPostcode(party.postcode());
        row.setCity(party.city());
        row.setCountryCode(party.countryCode());
        row.setLanguage(party.language());
        row.setCurrencyCode(party.currencyCode());
        row.setVatId(party.vatId());
        row.setTaxNumber(party.taxNumber());
        row.setEmail(party.email());
        row.setPhone(party.phone());
        row.setWebsite(party.website());
        row.setPaymentTermId(party.paymentTermId());
        row.setCreditLimit(party.creditLimit());
        row.setNote(party.note());
        row.setActive(party.active());
        row.store();
        var queries = new ArrayList<Query>();
        addresses(queries, row.getId(), party.addresses());
        contacts(queries, row.getId(), party.contacts());
        bankAccounts(queries, row.getId(), party.bankAccounts());
        queries.forEach(Query::execute);
        return row.getId();
    }

    private void addresses(List<Query> queries, long party, List<Address> lines) {
        queries.add(db.deleteFrom(ADDRESS).where(ADDRESS.PARTY_ID.eq(party), ADDRESS.LINE_NO.gt(lines.size())));
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            queries.add(db.insertInto(ADDRESS)
                    .set(ADDRESS.PARTY_ID, party)
                    .set(ADDRESS.LINE_NO, i + 1)
                    .set(ADDRESS.KIND, line.kind().name())
                    .set(ADDRESS.NAME, line.name())
                    .set(ADDRESS.STREET, line.street())
                    .set(ADDRESS.POSTCODE, line.postcode())
                    .set(ADDRESS.CITY, line.city())
                    .set(ADDRESS.COUNTRY_CODE, line.countryCode())
                    .onConflict(ADDRESS.PARTY_ID, ADDRESS.LINE_NO)
                    .doUpdate()
                    .setNonKeyToExcluded());
        }
    }

    private void contacts(List<Query> queries, long party, List<Contact> lines) {
        queries.add(db.deleteFrom(CONTACT).where(CONTACT.PARTY_ID.eq(party), CONTACT.LINE_NO.gt(lines.size())));
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            queries.add(db.insertInto(CONTACT)
                    .set(CONTACT.PARTY_ID, party)
                    .set(CONTACT.LINE_NO, i + 1)
                    .set(CONTACT.NAME, line.name())
                    .set(CONTACT.POSITION, line.position())
                    .set(CONTACT.EMAIL, line.email())
                    .set(CONTACT.PHONE, line.phone())
                    .onConflict(CONTACT.PARTY_ID, CONTACT.LINE_NO)
                    .doUpdate()
                    .setNonKeyToExcluded());
        }
    }

    private void bankAccounts(List<Query> queries, long party, List<BankAccount> lines) {
        queries.add(db.deleteFrom(BANK_ACCOUNT)
                .where(BANK_ACCOUNT.PARTY_ID.eq(party), BANK_ACCOUNT.LINE_NO.gt(lines.size())));
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            queries.add(db.insertInto(BANK_ACCOUNT)
                    .set(BANK_ACCOUNT.PARTY_ID, party)
                    .set(BANK_ACCOUNT.LINE_NO, i + 1)
                    .set(BANK_ACCOUNT.HOLDER, line.holder())
                    .set(BANK_ACCOUNT.IBAN, line.iban())
                    .set(BANK_ACCOUNT.BIC, line.bic())
                    .onConflict(BANK_ACCOUNT.PARTY_ID, BANK_ACCOUNT.LINE_NO)
                    .doUpdate()
                    .setNonKeyToExcluded());
        }
    }
}
