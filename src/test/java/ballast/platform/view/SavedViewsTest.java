package ballast.platform.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import ballast.given.DatabaseTest;
import ballast.given.Screens;
import ballast.platform.company.Company;
import ballast.platform.problem.Problem;
import ballast.platform.security.Acting;
import ballast.platform.security.SignedIn;
import ballast.platform.text.Labels;
import com.vaadin.flow.component.UI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

class SavedViewsTest extends DatabaseTest {

    private static final String LIST = "sales.invoice";

    @Autowired
    private SavedViews views;

    @Autowired
    private Labels words;

    @Autowired
    private ApplicationContext application;

    @Test
    void one_sees_ones_own_and_what_others_share() {
        as(1, () -> {
            views.save(view("Mine", "state=DRAFT", false, false));
            views.save(view("Ours", "state=OVERDUE", true, false));
        });
        as(2, () -> {
            assertThat(views.of(LIST)).extracting(SavedView::name).containsExactly("Ours");
            assertThat(views.of(LIST).getFirst().own()).isFalse();
            assertThat(views.of("parties.party")).isEmpty();
            views.delete(views.of(LIST).getFirst());
            assertThat(views.of(LIST)).as("only its owner drops it").hasSize(1);
        });
        company = companies.found(Company.founded("Elsewhere " + company.id(), "DE", "EUR", "en"));
        as(1, () -> assertThat(views.of(LIST)).as("another company").isEmpty());
    }

    @Test
    void a_list_opens_with_one_view_and_a_name_stands_for_one() {
        as(1, () -> {
            views.save(view("First", "state=DRAFT", false, true));
            views.save(view("Second", "state=OVERDUE", false, true));
            views.save(view("Second", "state=PAID", false, true));
            assertThat(views.of(LIST)).extracting(SavedView::query).containsExactly("state=DRAFT", "state=PAID");
            assertThat(views.of(LIST)).filteredOn(SavedView::opening).hasSize(1);
        });
    }

    @Test
    void a_view_without_a_name_or_with_a_whole_letter_as_its_name_is_refused() {
        as(1, () -> {
            assertThat(key(view(" ", "", false, false))).isEqualTo("rule.saved_view_name_is_given");
            assertThat(key(view("x".repeat(101), "", false, false)))
                    .isEqualTo("rule.saved_view_name_has_at_most_100_characters");
            assertThat(views.of(LIST)).isEmpty();
        });
    }

    @Test
    void the_list_itself_opens_with_it_unless_the_address_says_otherwise() {
        as(1, () -> views.save(view("Drafts", "state=DRAFT&q=abc", false, true)));
        try (var screens = new Screens(application)) {
            var window = screens.of(user(1));
            Screens.goTo(window, "sales/invoices");
            assertThat(Screens.picture(UI.getCurrent())).contains(".value=abc");
            UI.getCurrent().navigate("sales/invoices", com.vaadin.flow.router.QueryParameters.of("state", "PAID"));
            window.roundTrip();
            assertThat(Screens.picture(UI.getCurrent())).doesNotContain(".value=abc");
        }
    }

    @Test
    void who_may_not_see_the_list_keeps_no_view_of_it() {
        inCompanyWith(Set.of("parties.party.read"), () -> {
            assertThatThrownBy(() -> views.of(LIST)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> views.save(view("Mine", "", false, false)))
                    .isInstanceOf(AccessDeniedException.class);
        });
    }

    private void as(long user, Runnable work) {
        Acting.as(user(user), work);
    }

    private SignedIn user(long id) {
        return new SignedIn(
                id,
                "u" + id,
                "User " + id,
                "en",
                company.id(),
                company.name(),
                Set.copyOf(words.permissions()),
                false,
                "");
    }

    private static SavedView view(String name, String query, boolean shared, boolean opening) {
        return new SavedView(0, LIST, name, query, shared, opening, true);
    }

    private String key(SavedView view) {
        return Problem.of(catchThrowable(() -> views.save(view))).key();
    }
}
