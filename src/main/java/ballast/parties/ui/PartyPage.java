package ballast.parties.ui;

import ballast.parties.Parties;
import ballast.parties.PartiesPermissions;
import ballast.parties.Party;
import ballast.parties.Party.Address;
import ballast.parties.Party.BankAccount;
import ballast.parties.Party.Contact;
import ballast.parties.PaymentTerms;
import ballast.platform.company.Companies;
import ballast.platform.ui.Choices;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.LineGrid;
import ballast.platform.ui.Navigation;
import ballast.platform.ui.Option;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** One business partner with contacts, addresses and bank accounts. */
@Route("parties/parties/:id")
@RolesAllowed(PartiesPermissions.PARTY_READ)
class PartyPage extends Composite<DocumentPage<Party>> implements HasDynamicTitle {

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
                .section("contacts", contacts())
                .section("addresses", addresses())
                .section("bankAccounts", bankAccounts())
                .identity(Party::id, party -> party.number() + "  " + party.name())
                .loads(parties::get)
                .creates(() -> Party.customer(companies.current(), ""))
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

    private static LineGrid<Contact> contacts() {
        return new LineGrid<>("parties.party.contacts", () -> new Contact("", "", "", ""))
                .text("name", Contact::name, (c, t) -> new Contact(t, c.position(), c.email(), c.phone()))
                .text("position", Contact::position, (c, t) -> new Contact(c.name(), t, c.email(), c.phone()))
                .text("email", Contact::email, (c, t) -> new Contact(c.name(), c.position(), t, c.phone()))
                .text("phone", Contact::phone, (c, t) -> new Contact(c.name(), c.position(), c.email(), t));
    }

    private LineGrid<Address> addresses() {
        return new LineGrid<>(
                        "parties.party.addresses",
                        () -> new Address(
                                Party.Kind.DELIVERY,
                                "",
                                "",
                                "",
                                "",
                                companies.current().countryCode()))
                .text(
                        "name",
                        Address::name,
                        (a, t) -> new Address(a.kind(), t, a.street(), a.postcode(), a.city(), a.countryCode()))
                .text(
                        "street",
                        Address::street,
                        (a, t) -> new Address(a.kind(), a.name(), t, a.postcode(), a.city(), a.countryCode()))
                .text(
                        "postcode",
                        Address::postcode,
                        (a, t) -> new Address(a.kind(), a.name(), a.street(), t, a.city(), a.countryCode()))
                .text(
                        "city",
                        Address::city,
                        (a, t) -> new Address(a.kind(), a.name(), a.street(), a.postcode(), t, a.countryCode()))
                .text(
                        "countryCode",
                        Address::countryCode,
                        (a, t) -> new Address(a.kind(), a.name(), a.street(), a.postcode(), a.city(), t));
    }

    private static LineGrid<BankAccount> bankAccounts() {
        return new LineGrid<>("parties.party.bankAccounts", () -> new BankAccount("", "", ""))
                .text("iban", BankAccount::iban, (b, t) -> new BankAccount(b.holder(), t, b.bic()))
                .text("bic", BankAccount::bic, (b, t) -> new BankAccount(b.holder(), b.iban(), t))
                .text("holder", BankAccount::holder, (b, t) -> new BankAccount(t, b.iban(), b.bic()));
    }

    @Override
    public String getPageTitle() {
        return Words.t("parties.party");
    }
}
