package ballast.demo;

import ballast.parties.Parties;
import ballast.parties.Party;
import ballast.parties.Party.BankAccount;
import ballast.parties.PaymentTerm;
import ballast.parties.PaymentTerms;
import ballast.platform.company.Company;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.springframework.stereotype.Component;

/** The customers and suppliers of the demo company. */
@Component
class DemoPeople {

    private static final List<String> NAMES = List.of(
            "Bergmann",
            "Hofmann",
            "Lindner",
            "Krüger",
            "Albrecht",
            "Seidel",
            "Vogt",
            "Haas",
            "Brandt",
            "Engel",
            "Winter",
            "Ziegler",
            "Kuhn",
            "Sauer",
            "Arnold",
            "Pohl",
            "Horn",
            "Busch",
            "Franke",
            "Voß");
    private static final List<String> TRADES =
            List.of("Architekten", "Hotels", "Praxis", "Verlag", "Kanzlei", "Schulen", "Logistik", "Agentur");
    private static final List<String> FORMS = List.of("GmbH", "AG", "KG", "e. K.");
    private static final List<String> CITIES = List.of(
            "20095 Hamburg",
            "10115 Berlin",
            "80331 München",
            "50667 Köln",
            "60311 Frankfurt",
            "70173 Stuttgart",
            "04109 Leipzig",
            "28195 Bremen",
            "90402 Nürnberg",
            "24103 Kiel");
    private static final List<String> SWISS =
            List.of("8001 Zürich", "3011 Bern", "4051 Basel", "6003 Luzern", "9000 St. Gallen", "8400 Winterthur");
    private static final List<String> ABROAD = List.of(
            "Amsterdam Interiors BV|NL|EUR",
            "Atelier Lumière SARL|FR|EUR",
            "Wiener Büro GmbH|AT|EUR",
            "Copenhagen Desk ApS|DK|EUR",
            "Thames Office Ltd|GB|GBP",
            "Bristol Fit-Out Ltd|GB|GBP",
            "Hudson Workspace Inc|US|USD",
            "Pacific Desk Co|US|USD",
            "Zürich Raum AG|CH|CHF",
            "Basel Möbel AG|CH|CHF");
    private static final List<String> SUPPLIERS = List.of(
            "Holzwerk Harz GmbH",
            "Leuchtenfabrik Lübeck AG",
            "Papier & Buch KG",
            "Nordspedition GmbH",
            "Stadtwerke Hamburg",
            "Immobilien Speicherstadt GmbH",
            "Bürotechnik Nord GmbH",
            "Metallbau Weser GmbH",
            "Textil Aachen KG",
            "IT-Haus Altona GmbH",
            "Reinigung Elbe GmbH",
            "Versicherung Hanse AG",
            "Steuerberatung Ahrens",
            "Wolke Software GmbH",
            "Gasthaus Zum Anker");

    private final Parties parties;
    private final PaymentTerms terms;

    DemoPeople(Parties parties, PaymentTerms terms) {
        this.parties = parties;
        this.terms = terms;
    }

    List<Party> customers(Company company, Random random, int wanted) {
        var all = new ArrayList<Party>();
        var known = terms.list();
        for (int i = 0; i < wanted; i++) {
            var name = NAMES.get(i % NAMES.size()) + " " + TRADES.get(random.nextInt(TRADES.size())) + " "
                    + FORMS.get(random.nextInt(FORMS.size()));
            var cities = company.countryCode().equals("CH") ? SWISS : CITIES;
            var place = cities.get(random.nextInt(cities.size()));
            all.add(store(
                    company, name, place, company.countryCode(), company.currencyCode(), term(known, random), true));
        }
        for (var abroad : ABROAD) {
            var parts = abroad.split("\\|", -1);
            all.add(store(
                    company,
                    parts[0],
                    "1000 " + parts[0].split(" ", 2)[0],
                    parts[1],
                    parts[2],
                    term(known, random),
                    true));
        }
        return all;
    }

    List<Party> suppliers(Company company) {
        var term = terms.list().getFirst().id();
        return SUPPLIERS.stream()
                .map(name -> store(company, name, "20095 Hamburg", "DE", company.currencyCode(), term, false))
                .toList();
    }

    private static int term(List<PaymentTerm> known, Random random) {
        return known.get(random.nextInt(known.size())).id();
    }

    private Party store(
            Company company, String name, String place, String country, String currency, int term, boolean customer) {
        var p = customer ? Party.customer(company, name) : Party.supplier(company, name);
        var town = place.split(" ", 2);
        var mail = "rechnung@" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + ".example";
        return parties.save(new Party(
                0,
                "",
                name,
                p.customer(),
                p.supplier(),
                "Hauptstraße " + (1 + name.length()),
                town[0],
                town[1],
                country,
                country.matches("DE|AT|CH") ? "de" : "en",
                currency,
                "",
                "",
                mail,
                "",
                "",
                term,
                null,
                "",
                true,
                List.of(),
                List.of(),
                customer ? List.of() : List.of(new BankAccount(name, iban(name), "")),
                0));
    }

    /** A German account number with its check digits (ISO 7064 MOD 97-10). */
    private static String iban(String name) {
        var account = "20050550" + String.format(Locale.ROOT, "%010d", Math.abs((long) name.hashCode()));
        var rest =
                new BigInteger(account + "131400").mod(BigInteger.valueOf(97)).intValue();
        return "DE" + String.format(Locale.ROOT, "%02d", 98 - rest) + account;
    }
}
