package ballast.parties.ui;

import ballast.parties.Party;
import ballast.parties.Party.Address;
import ballast.parties.Party.BankAccount;
import ballast.parties.Party.Contact;
import ballast.platform.ui.LineGrid;

/** Contacts, addresses and bank accounts of a business partner on screen. */
final class PartyLines {

    private PartyLines() {}

    static LineGrid<Contact> contacts() {
        return new LineGrid<>("parties.party.contacts", () -> new Contact("", "", "", ""))
                .text("name", Contact::name, (c, t) -> new Contact(t, c.position(), c.email(), c.phone()))
                .text("position", Contact::position, (c, t) -> new Contact(c.name(), t, c.email(), c.phone()))
                .text("email", Contact::email, (c, t) -> new Contact(c.name(), c.position(), t, c.phone()))
                .text("phone", Contact::phone, (c, t) -> new Contact(c.name(), c.position(), c.email(), t));
    }

    static LineGrid<Address> addresses(String country) {
        return new LineGrid<>(
                        "parties.party.addresses", () -> new Address(Party.Kind.DELIVERY, "", "", "", "", country))
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

    static LineGrid<BankAccount> bankAccounts() {
        return new LineGrid<>("parties.party.bankAccounts", () -> new BankAccount("", "", ""))
                .text("iban", BankAccount::iban, (b, t) -> new BankAccount(b.holder(), t, b.bic()))
                .text("bic", BankAccount::bic, (b, t) -> new BankAccount(b.holder(), b.iban(), t))
                .text("holder", BankAccount::holder, (b, t) -> new BankAccount(t, b.iban(), b.bic()));
    }
}
