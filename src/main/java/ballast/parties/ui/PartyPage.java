package ballast.parties.ui;

import ballast.parties.Parties;
import ballast.parties.PartiesPermissions;
import ballast.parties.Party;
import ballast.parties.PaymentTerms;
import ballast.platform.company.Companies;
import ballast.platform.ui.Choices;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.Navigation;
import ballast.platform.ui.Option;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** One business partner with contacts, addresses and bank accounts. */
@Route("parties/parties/:id")
@RolesAllowed(PartiesPermissions.PARTY_READ)
class PartyPage extends Composite<DocumentPage<Party>> {

    private final Parties parties;
    private final PaymentTerms terms;
    private final Companies companies;

    PartyPage(Parties parties, PaymentTerms terms, Companies companies) {
        this.parties = parties;
        this.terms = terms;
        this.companies = companies;
    }

    @Override
    protected DocumentPage<Party> initContent() {
        return new DocumentPage<>("parties.party", Party.class)
                .field("name", new TextField(), 2)
                .field("number", new TextField())
                .field("active", new Checkbox())
                .field("street", new TextField(), 2)
                .field("postcode", new TextField())
                .field("city", new TextField())
                .field("countryCode", Choices.country())
                .field("language", Choices.language())
                .field("currencyCode", Choices.currency())
                .field("paymentTermId", terms())
                .field("vatId", new TextField())
                .field("taxNumber", new TextField())
                .field("email", new TextField())
                .field("phone", new TextField())
                .field("website", new TextField())
                .field("creditLimit", new BigDecimalField())
                .field("customer", new Checkbox())
                .field("supplier", new Checkbox())
                .field("note", new TextArea(), 4)
                .section("contacts", PartyLines.contacts())
                .section("addresses", PartyLines.addresses(companies.current().countryCode()))
                .section("bankAccounts", PartyLines.bankAccounts())
                .identity(Party::id, party -> party.number() + "  " + party.name())
                .loads(parties::get, event -> Party.customer(companies.current(), ""))
                .saves(PartiesPermissions.PARTY_EDIT, any -> true, parties::save)
                .button(
                        "statement",
                        "statements.report.read",
                        party -> party.id() != 0,
                        party -> Navigation.to("statements/party-statement?party=" + party.id()));
    }

    private Select<@Nullable Integer> terms() {
        return Choices.named(terms.list().stream()
                .map(term -> new Option(term.id(), term.name(), ""))
                .toList());
    }
}
