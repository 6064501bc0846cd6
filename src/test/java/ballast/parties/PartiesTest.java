package ballast.parties;

import static db.parties.Tables.ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import ballast.given.DatabaseTest;
import ballast.parties.Parties.Filter;
import ballast.parties.Parties.Role;
import ballast.parties.Party.Address;
import ballast.parties.Party.BankAccount;
import ballast.parties.Party.Contact;
import ballast.parties.Party.Kind;
import ballast.platform.db.Page;
import ballast.platform.problem.Problem;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class PartiesTest extends DatabaseTest {

    @Autowired
    private Parties parties;

    @Autowired
    private PaymentTerms terms;

    private static final Address WAREHOUSE = new Address(Kind.DELIVERY, "Warehouse", "Kai 1", "20457", "Hamburg", "DE");
    private static final Address OFFICE = new Address(Kind.BILLING, "Office", "Ring 2", "20457", "Hamburg", "DE");

    @Test
    void a_new_party_takes_the_next_number_and_comes_back_as_it_was_stored() {
        inCompany(() -> {
            var given = new GivenParty("Hofmann KG")
                    .lines(
                            List.of(WAREHOUSE, OFFICE),
                            List.of(new Contact("Eva Hof", "Purchasing", "eva@hofmann.example", "")),
                            List.of(new BankAccount("", "de89 3704 0044 0532 0130 00", "cobadeffxxx")))
                    .party();
            var saved = parties.save(given);
            assertThat(saved.number()).isEqualTo("P-00001");
            assertThat(saved.bankAccounts().getFirst().iban()).isEqualTo("DE89370400440532013000");
            assertThat(saved)
                    .usingRecursiveComparison()
                    .ignoringFields("id", "number", "version")
                    .isEqualTo(given);
            assertThat(parties.get(saved.id())).isEqualTo(saved);
            assertThat(parties.quickCreate(Role.SUPPLIER, "Second").number()).isEqualTo("P-00002");
        });
    }

    @Test
    void lines_keep_their_ids_when_others_are_added_and_go_when_they_are_taken_out() {
        inCompany(() -> {
            var given = new GivenParty("Hofmann KG");
            var saved = parties.save(
                    given.lines(List.of(WAREHOUSE), List.of(), List.of()).party());
            var first = addressIds();
            saved = parties.save(given.from(saved)
                    .lines(List.of(WAREHOUSE, OFFICE), List.of(), List.of())
                    .party());
            assertThat(addressIds()).hasSize(2).containsAll(first);
            saved = parties.save(given.from(saved)
                    .lines(List.of(OFFICE), List.of(), List.of())
                    .party());
            assertThat(saved.addresses()).containsExactly(OFFICE);
            assertThat(addressIds()).isEqualTo(first);
        });
    }

    @Test
    void who_saves_what_another_has_changed_meanwhile_is_told() {
        inCompany(() -> {
            var opened = parties.quickCreate(Role.CUSTOMER, "Hofmann KG");
            parties.save(new GivenParty("Hofmann & Co").from(opened).party());
            var failure = catchThrowable(
                    () -> parties.save(new GivenParty("Hofmann AG").from(opened).party()));
            assertThat(Problem.of(failure).key()).isEqualTo("rule.document_is_current");
            assertThat(parties.get(opened.id()).name()).isEqualTo("Hofmann & Co");
        });
    }

    @Test
    void parties_are_found_by_any_words_of_number_name_city_and_mail() {
        inCompany(() -> {
            parties.quickCreate(Role.CUSTOMER, "Bergmann AG");
            parties.quickCreate(Role.CUSTOMER, "Bergmann Holz 100% GmbH");
            parties.quickCreate(Role.SUPPLIER, "Stahlwerk Berg");
            assertThat(names("bergm holz")).containsExactly("Bergmann Holz 100% GmbH");
            assertThat(names("100%")).containsExactly("Bergmann Holz 100% GmbH");
            assertThat(names("_")).isEmpty();
            assertThat(names("p-00003")).containsExactly("Stahlwerk Berg");
            assertThat(parties.lookup(Role.SUPPLIER, "berg", 10))
                    .extracting("name")
                    .containsExactly("Stahlwerk Berg");
            assertThat(parties.lookup(Role.CUSTOMER, "", 1)).hasSize(1);
        });
    }

    @Test
    void the_party_of_exactly_this_number_is_offered_first() {
        inCompany(() -> {
            parties.save(new GivenParty("Aaron 17 GmbH").number("X-1").party());
            parties.save(new GivenParty("Zander").number("17").party());
            assertThat(parties.lookup(Role.CUSTOMER, "17", 10))
                    .extracting("name")
                    .containsExactly("Zander", "Aaron 17 GmbH");
        });
    }

    @Test
    void a_list_knows_its_size_and_sorts_by_name() {
        inCompany(() -> {
            parties.quickCreate(Role.CUSTOMER, "B");
            parties.quickCreate(Role.CUSTOMER, "A");
            var page = new Page(0, 1, List.of(new Page.Sort("name", false)));
            var listing = parties.page(Filter.ALL, page);
            assertThat(listing.size()).isEqualTo(2);
            assertThat(listing.rows()).extracting("name").containsExactly("A");
        });
    }

    @Test
    void nobody_sees_the_parties_of_another_company() {
        inCompany(() -> parties.quickCreate(Role.CUSTOMER, "Ours"));
        company = companies.found(ballast.platform.company.Company.founded("Other " + company.id(), "DE", "EUR", "en"));
        inCompany(() -> {
            assertThat(names("ours")).isEmpty();
            assertThat(parties.lookup(Role.CUSTOMER, "Ours", 10)).isEmpty();
        });
    }

    @Test
    void a_party_is_deleted_with_its_lines_by_those_who_may() {
        inCompany(() -> {
            var saved = parties.save(new GivenParty("X")
                    .lines(List.of(OFFICE), List.of(), List.of())
                    .party());
            inCompanyWith(
                    Set.of(PartiesPermissions.PARTY_READ),
                    () -> assertThatThrownBy(() -> parties.delete(saved.id()))
                            .isInstanceOf(AccessDeniedException.class));
            parties.delete(saved.id());
            assertThat(addressIds()).isEmpty();
        });
    }

    @Test
    void a_term_in_use_stays_and_one_that_asks_for_99_percent_is_refused_by_the_database_too() {
        inCompany(() -> {
            var term = terms.list().getFirst();
            parties.save(new GivenParty("X").term(term.id()).party());
            var failure = catchThrowable(() -> terms.delete(term.id()));
            assertThat(Problem.of(failure).key()).isEqualTo("problem.still-used");
            failure = catchThrowable(() -> transaction.executeWithoutResult(status ->
                    db.execute("update parties.instalment set percent = 99 where payment_term_id = " + term.id())));
            assertThat(Problem.of(failure).key()).isEqualTo("rule.instalments_add_up_to_100_percent");
            assertThat(terms.get(term.id())).isEqualTo(term);
        });
    }

    private List<String> names(String text) {
        return parties.page(new Filter(text, null, null), Page.first(50)).rows().stream()
                .map(Parties.Row::name)
                .toList();
    }

    private List<Long> addressIds() {
        return transaction.execute(status ->
                db.select(ADDRESS.ID).from(ADDRESS).orderBy(ADDRESS.LINE_NO).fetch(ADDRESS.ID));
    }
}
