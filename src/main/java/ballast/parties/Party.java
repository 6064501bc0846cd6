package ballast.parties;

import ballast.platform.company.Company;
import ballast.platform.problem.RuleViolation;
import java.io.Serializable;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A customer or supplier, or both: who they are, where they are, what they may owe and where they are paid. */
public record Party(
        long id,
        String number,
        String name,
        boolean customer,
        boolean supplier,
        String street,
        String postcode,
        String city,
        String countryCode,
        String language,
        String currencyCode,
        String vatId,
        String taxNumber,
        String email,
        String phone,
        String website,
        @Nullable Integer paymentTermId,
        @Nullable BigDecimal creditLimit,
        String note,
        boolean active,
        List<Address> addresses,
        List<Contact> contacts,
        List<BankAccount> bankAccounts,
        int version)
        implements Serializable {

    static final String SERIES = "parties.party";

    /** What another address of the party is for. */
    public enum Kind {
        BILLING,
        DELIVERY,
        OTHER
    }

    /** Where else the party gets its invoices or goods. */
    public record Address(Kind kind, String name, String street, String postcode, String city, String countryCode)
            implements Serializable {}

    /** A person to talk to. */
    public record Contact(String name, String position, String email, String phone) implements Serializable {}

    /** Where the party is paid. */
    public record BankAccount(String holder, String iban, String bic) implements Serializable {
        public BankAccount {
            iban = Iban.normalized(iban);
            bic = Bic.normalized(bic);
        }
    }

    public Party {
        vatId = TaxId.normalized(vatId);
        website = website.isEmpty() || website.contains(":") ? website : "https://" + website;
        addresses = List.copyOf(addresses);
        contacts = List.copyOf(contacts);
        bankAccounts = List.copyOf(bankAccounts);
    }

    /** A new customer in the company's own country, language and currency. */
    public static Party customer(Company company, String name) {
        return fresh(company, name, true);
    }

    public static Party supplier(Company company, String name) {
        return fresh(company, name, false);
    }

    private static Party fresh(Company company, String name, boolean customer) {
        return new Party(
                0,
                "",
                name,
                customer,
                !customer,
                "",
                "",
                "",
                company.countryCode(),
                company.language(),
                company.currencyCode(),
                "",
                "",
                "",
                "",
                "",
                null,
                null,
                "",
                true,
                List.of(),
                List.of(),
                List.of(),
                0);
    }

    /** The rules of a party, before it is stored. */
    void check() {
        require(!name.isBlank(), "name", "party_name_is_given");
        require(isCountry(countryCode), "countryCode", "country_is_known");
        require(isCurrency(currencyCode), "currencyCode", "currency_is_known");
        require(vatId.isEmpty() || TaxId.isValid(vatId, countryCode), "vatId", "vat_id_is_valid");
        require(isEmail(email), "email", "email_is_an_address");
        require(isWebsite(website), "website", "website_is_a_web_address");
        require(creditLimit == null || creditLimit.signum() >= 0, "creditLimit", "credit_limit_is_not_negative");
        for (int i = 0; i < addresses.size(); i++) {
            require(isCountry(addresses.get(i).countryCode()), "addresses." + i + ".countryCode", "country_is_known");
        }
        for (int i = 0; i < contacts.size(); i++) {
            require(!contacts.get(i).name().isBlank(), "contacts." + i + ".name", "contact_name_is_given");
            require(isEmail(contacts.get(i).email()), "contacts." + i + ".email", "email_is_an_address");
        }
        for (int i = 0; i < bankAccounts.size(); i++) {
            var account = bankAccounts.get(i);
            require(!account.iban().isEmpty(), "bankAccounts." + i + ".iban", "iban_is_given");
            require(Iban.isValid(account.iban()), "bankAccounts." + i + ".iban", "iban_is_valid");
            require(
                    account.bic().isEmpty() || Bic.isValid(account.bic()),
                    "bankAccounts." + i + ".bic",
                    "bic_is_valid");
        }
    }

    private static boolean isCountry(String code) {
        return Arrays.asList(Locale.getISOCountries()).contains(code);
    }

    private static boolean isCurrency(String code) {
        return java.util.Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    private static boolean isEmail(String email) {
        return email.isEmpty()
                || email.length() <= 254 && email.matches("[^@\\s<>\",;]+@[^@\\s<>\",;.]+(\\.[^@\\s<>\",;.]+)+");
    }

    /** Only what a browser may safely open: no {@code javascript:}. */
    private static boolean isWebsite(String website) {
        if (website.isEmpty()) {
            return true;
        }
        try {
            var uri = new URI(website);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void require(boolean holds, String field, String rule) {
        if (!holds) {
            throw RuleViolation.at(field, rule);
        }
    }
}
