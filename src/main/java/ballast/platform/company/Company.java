package ballast.platform.company;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** A legal entity with its own books, in its ledger currency and its time zone. */
public record Company(
        int id,
        String name,
        String street,
        String postcode,
        String city,
        String countryCode,
        String currencyCode,
        String zone,
        String language,
        String vatId,
        String taxNumber,
        String email,
        String phone,
        String website,
        String iban,
        String bic,
        int version)
        implements Serializable {

    /** A company as it is founded: the rest of its letterhead comes later. */
    public static Company founded(String name, String countryCode, String currencyCode, String language) {
        return new Company(
                0,
                name,
                "",
                "",
                "",
                countryCode,
                currencyCode,
                "Europe/Berlin",
                language,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                0);
    }

    /** The business date: today in the company's own zone. */
    public LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(ZoneId.of(zone)));
    }

    public Locale locale() {
        return Locale.of(language);
    }
}
