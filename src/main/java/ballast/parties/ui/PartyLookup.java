package ballast.parties.ui;

import ballast.parties.Parties;
import ballast.parties.Parties.Choice;
import ballast.parties.Parties.Role;
import ballast.parties.PartiesPermissions;
import ballast.parties.Party;
import ballast.platform.company.Companies;
import ballast.platform.db.Page;
import ballast.platform.ui.Choices;
import ballast.platform.ui.CurrentUser;
import ballast.platform.ui.Lookup;
import ballast.platform.ui.Option;
import ballast.platform.ui.QuickCreate;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds customers and suppliers, and creates one in place. */
@Component
public class PartyLookup {

    private final Parties parties;
    private final Companies companies;

    PartyLookup(Parties parties, Companies companies) {
        this.parties = parties;
        this.companies = companies;
    }

    /** Any business partner. */
    public Lookup field() {
        return new Lookup(
                (text, limit) -> parties.page(new Parties.Filter(text, null, true), Page.first(limit)).rows().stream()
                        .map(row -> new Option(row.id(), row.number() + " " + row.name(), row.city()))
                        .toList(),
                this::option);
    }

    public Lookup customers() {
        var lookup = new Lookup((text, limit) -> options(parties.lookup(Role.CUSTOMER, text, limit)), this::option);
        return CurrentUser.may(PartiesPermissions.PARTY_EDIT) ? lookup.creates(this::create) : lookup;
    }

    public Lookup suppliers() {
        return new Lookup((text, limit) -> options(parties.lookup(Role.SUPPLIER, text, limit)), this::option);
    }

    public List<Option> suppliers(String text) {
        return options(parties.lookup(Role.SUPPLIER, text, 12));
    }

    private QuickCreate<Party> create(String name, SerializableConsumer<Option> chosen) {
        return new QuickCreate<>(
                        "parties.party",
                        Party.class,
                        Party.customer(companies.current(), name),
                        parties::save,
                        party -> new Option(party.id(), party.number() + " " + party.name(), party.city()),
                        chosen)
                .field("name", new TextField())
                .field("street", new TextField())
                .field("postcode", new TextField())
                .field("city", new TextField())
                .field("countryCode", Choices.country())
                .field("vatId", new TextField())
                .field("email", new TextField());
    }

    private Option option(long id) {
        return parties.choice(id).map(PartyLookup::option).orElse(new Option(id, "?", ""));
    }

    private static Option option(Choice choice) {
        return new Option(choice.id(), choice.number() + " " + choice.name(), choice.city());
    }

    private static List<Option> options(List<Choice> choices) {
        return choices.stream().map(PartyLookup::option).toList();
    }
}
