package ballast.demo;

import ballast.platform.company.Companies;
import ballast.platform.company.Company;
import ballast.platform.security.Acting;
import ballast.platform.security.FirstStart;
import ballast.platform.security.Passwords;
import ballast.platform.security.SignIn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Nordlicht GmbH and a sister company, with a clerk, an accountant and an auditor. */
@Component
public class DemoCompany {

    private static final int MONTHS = 24;

    private final Companies companies;
    private final FirstStart first;
    private final SignIn signIn;
    private final DemoHistory history;
    private final int months;

    /** @param months fewer than usual where a quick start counts */
    DemoCompany(
            Companies companies,
            FirstStart first,
            SignIn signIn,
            DemoHistory history,
            @Value("${ballast.demo.months:" + MONTHS + "}") int months) {
        this.companies = companies;
        this.first = first;
        this.signIn = signIn;
        this.history = history;
        this.months = months;
    }

    /** Founds both and tells who may sign in, with passwords made for this installation. */
    public List<String> found() {
        var nordlicht = companies.found(nordlicht());
        var suedwind = companies.found(Company.founded("Südwind AG", "CH", "CHF", "de"));
        var notes = new ArrayList<String>();
        notes.add(user("clerk", "Clara Clerk", "Sales clerk", "writes invoices", nordlicht));
        notes.add(user("accountant", "Aaron Accountant", "Accountant", "keeps the books", nordlicht, suedwind));
        notes.add(user("warehouse", "Willi Warehouse", "Warehouse clerk", "moves and counts goods", nordlicht));
        notes.add(user("manager", "Martha Manager", "Manager", "approves", nordlicht, suedwind));
        notes.add(
                user("auditor", "Audrey Auditor", "Auditor", "reads everything, changes nothing", nordlicht, suedwind));
        live(suedwind, Math.min(months, 12), 10);
        live(nordlicht, months, 100);
        return notes;
    }

    /** In the accountant's name, so that the permissions are tried as well. */
    void live(Company company, int months, int percent) {
        var accountant = signIn.loadUserByUsername("accountant");
        Acting.as(signIn.in(company.id(), accountant), () -> history.live(months, percent));
    }

    private String user(String login, String name, String role, String note, Company... companies) {
        var password = Passwords.random();
        var ids = Arrays.stream(companies).map(Company::id).toList();
        first.createUser(login, name, "en", password, ids, role);
        return "%-10s  %s  (%s, %s)".formatted(login, password, name, note);
    }

    private static Company nordlicht() {
        return new Company(
                0,
                "Nordlicht GmbH",
                "Speicherstadt 12",
                "20457",
                "Hamburg",
                "DE",
                "EUR",
                "Europe/Berlin",
                "de",
                "DE136695976",
                "22/815/08150",
                "buchhaltung@nordlicht.example",
                "+49 40 555 0100",
                "https://nordlicht.example",
                "DE89370400440532013000",
                "COBADEFFXXX",
                0);
    }
}
