package ballast.parties;

import ballast.parties.Party.Address;
import ballast.parties.Party.BankAccount;
import ballast.parties.Party.Contact;
import java.math.BigDecimal;
import java.util.List;

/** A German customer, unless said otherwise. */
final class GivenParty {

    private final String name;
    private long id;
    private int version;
    private String number = "";
    private String countryCode = "DE";
    private String vatId = "";
    private String email = "";
    private String website = "";
    private String note = "";
    private Integer term;
    private BigDecimal creditLimit;
    private List<Address> addresses = List.of();
    private List<Contact> contacts = List.of();
    private List<BankAccount> bankAccounts = List.of();

    GivenParty(String name) {
        this.name = name;
    }

    GivenParty from(Party stored) {
        id = stored.id();
        version = stored.version();
        number = stored.number();
        return this;
    }

    GivenParty number(String value) {
        number = value;
        return this;
    }

    GivenParty country(String value) {
        countryCode = value;
        return this;
    }

    GivenParty vatId(String value) {
        vatId = value;
        return this;
    }

    GivenParty email(String value) {
        email = value;
        return this;
    }

    GivenParty website(String value) {
        website = value;
        return this;
    }

    GivenParty note(String value) {
        note = value;
        return this;
    }

    GivenParty term(int value) {
        term = value;
        return this;
    }

    GivenParty creditLimit(String value) {
        creditLimit = new BigDecimal(value);
        return this;
    }

    GivenParty lines(List<Address> a, List<Contact> c, List<BankAccount> b) {
        addresses = a;
        contacts = c;
        bankAccounts = b;
        return this;
    }

    Party party() {
        return new Party(
                id,
                number,
                name,
                true,
                false,
                "",
                "",
                "",
                countryCode,
                "en",
                "EUR",
                vatId,
                "",
                email,
                "",
                website,
                term,
                creditLimit,
                note,
                true,
                addresses,
                contacts,
                bankAccounts,
                version);
    }
}
