package ballast.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ballast.given.DatabaseTest;
import ballast.parties.Parties.Filter;
import ballast.parties.Party.Address;
import ballast.parties.Party.BankAccount;
import ballast.parties.Party.Contact;
import ballast.parties.Party.Kind;
import ballast.platform.db.Page;
import ballast.platform.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PartyBadInputTest extends DatabaseTest {

    @Autowired
    private Parties parties;

    @Test
    void whatever_cannot_be_stored_is_named_and_leaves_nothing_behind() {
        refuses(new GivenParty(" "), "rule.party_name_is_given");
        refuses(new GivenParty("X".repeat(10_000_000)), "rule.party_name_is_at_most_200_characters");
        refuses(new GivenParty("X").note("X".repeat(10_001)), "rule.party_texts_are_at_most_1000_characters");
        refuses(new GivenParty("a\u0000b"), "problem.bad-character");
        refuses(new GivenParty("X").creditLimit("9".repeat(40)), "problem.too-large");
        refuses(new GivenParty("X").creditLimit("-0.01"), "rule.credit_limit_is_not_negative");
        refuses(new GivenParty("X").country("ZZ"), "rule.country_is_known");
        refuses(new GivenParty("X").vatId("DE136695975"), "rule.vat_id_is_valid");
        refuses(new GivenParty("X").email("no address"), "rule.email_is_an_address");
        refuses(new GivenParty("X").website("javascript:alert(1)"), "rule.website_is_a_web_address");
        refuses(new GivenParty("X").website("https://"), "rule.website_is_a_web_address");
        refuses(new GivenParty("X").term(999_999_999), "problem.still-used");
    }

    @Test
    void a_wrong_line_is_named_by_its_place_and_nothing_of_the_party_is_stored() {
        var good = new Contact("Eva", "", "", "");
        var bad = new Contact("", "", "", "");
        var failure = refuses(
                new GivenParty("X").lines(List.of(), List.of(good, bad), List.of()), "rule.contact_name_is_given");
        assertThat(failure.field()).isEqualTo("contacts.1.name");
        refuses(
                new GivenParty("X").lines(List.of(), List.of(), List.of(new BankAccount("", "DE00", ""))),
                "rule.iban_is_valid");
        refuses(
                new GivenParty("X")
                        .lines(List.of(), List.of(new Contact("E" + "v".repeat(1000), "", "", "")), List.of()),
                "rule.contact_texts_are_at_most_1000_characters");
        refuses(
                new GivenParty("X")
                        .lines(List.of(new Address(Kind.OTHER, "a\u0000", "", "", "", "DE")), List.of(), List.of()),
                "problem.bad-character");
    }

    @Test
    void emoji_and_words_from_right_to_left_are_names_like_others() {
        inCompany(() -> {
            var saved = parties.save(
                    new GivenParty("🦊 شركة Ω").website("fuchs.example").party());
            assertThat(parties.get(saved.id()).name()).isEqualTo("🦊 شركة Ω");
            assertThat(saved.website()).isEqualTo("https://fuchs.example");
            assertThat(parties.page(new Filter("🦊", null, null), Page.first(10))
                            .rows())
                    .hasSize(1);
            assertThat(parties.page(new Filter("'; drop table parties.party; --", null, null), Page.first(10))
                            .rows())
                    .isEmpty();
        });
    }

    @Test
    void a_number_that_is_taken_is_refused() {
        inCompany(() -> parties.save(new GivenParty("First").number("7").party()));
        inCompany(() -> {
            var failure = catchThrowable(
                    () -> parties.save(new GivenParty("Second").number("7").party()));
            assertThat(Problem.of(failure).key()).isEqualTo("rule.party_number_is_unique");
        });
    }

    private Problem refuses(GivenParty party, String key) {
        var problem = new Problem[1];
        inCompany(() -> {
            problem[0] = Problem.of(catchThrowable(() -> parties.save(party.party())));
            assertThat(problem[0].key()).isEqualTo(key);
            assertThat(parties.page(Filter.ALL, Page.first(10)).rows()).isEmpty();
        });
        return problem[0];
    }
}
