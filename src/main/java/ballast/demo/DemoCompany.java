package ballast.demo;

import ballast.platform.company.Companies;
import ballast.platform.company.Company;
import ballast.platform.security.FirstStart;
import ballast.platform.security.Passwords;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Nordlicht GmbH and a sister company, with a clerk, an accountant and an auditor. */
@Component
public class DemoCompany {

    private final Companies companies;
    private final FirstStart first;

    DemoCompany(Companies companies, FirstStart first) {
        this.companies = companies;
        this.first = first;
    }

    /** Founds it and tells who may sign in, with passwords made for this installation. */
    public List<String> found() {
        var nordlicht = companies.found(nordlicht());
        var notes = new ArrayList<String>();
        notes.add(user("clerk", "Clara Clerk", nordlicht, List.of("Sales clerk"), "writes invoices"));
        notes.add(user("accountant", "Aaron Accountant", nordlicht, List.of("Accountant"), "keeps the books"));
        notes.add(
                user("auditor", "Audrey Auditor", nordlicht, List.of("Auditor"), "reads everything, changes nothing"));
        return notes;
    }

    private String user(String login, String name, Company company, List<String> roles, String note) {
        var password = Passwords.random();
        first.createUser(login, name, "en", password, company.id(), roles);
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
