package ballast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.platform.db.Page;
import ballast.platform.security.Acting;
import ballast.platform.security.Administration;
import ballast.platform.security.FirstStart;
import ballast.platform.security.Role;
import ballast.platform.security.Roles;
import ballast.platform.security.SignIn;
import ballast.platform.security.SignedIn;
import ballast.platform.ui.LineGrid;
import ballast.sales.Invoice;
import ballast.sales.InvoiceSearch;
import ballast.sales.InvoiceSearch.Filter;
import ballast.sales.InvoiceSearch.State;
import ballast.sales.Invoices;
import com.microsoft.playwright.options.RequestOptions;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** In a real browser: what a screen does not offer cannot be had by forging, typing or passing on an address. */
@NullUnmarked
class AuthorisationIT extends DemoBrowserTest {

    @Autowired
    private OpenWindows windows;

    @Autowired
    private SignIn signIns;

    @Autowired
    private InvoiceSearch search;

    @Autowired
    private Invoices invoices;

    @Autowired
    private Roles roles;

    @Autowired
    private FirstStart first;

    @Test
    void a_message_forged_for_what_is_hidden_or_read_only_changes_nothing() {
        var draft = any(State.DRAFT);
        var posted = any(State.UNPAID);
        signIn("auditor");
        attack(draft, "Save");
        signInAs("clerk");
        attack(posted, "Save");
        attack(posted, "Post");
        // and yet the message is one that works where the screen offers it
        open("/sales/invoices/" + draft.id());
        forge(set("forged"), click("Save"));
        assertThat(stored(draft.id()).reference()).isEqualTo("forged");
    }

    private void attack(Invoice target, String button) {
        open("/sales/invoices/" + target.id());
        forge(set("forged"), editFirstLine(), click(button));
        assertThat(stored(target.id())).isEqualTo(target);
        open("/sales/invoices/" + target.id());
        page.evaluate("() => document.querySelectorAll('*').forEach(e => { e.readonly = false; e.disabled = false;"
                + " e.hidden = false; })");
        page.locator("#reference input").fill("forged");
        page.keyboard().press("Tab");
        page.keyboard().press("Control+s");
        page.keyboard().press("Control+Enter");
        page.evaluate("() => document.querySelectorAll('.document-actions vaadin-button').forEach(b => b.innerText"
                + " && /Save|Post/.test(b.innerText) && b.click())");
        settle(page);
        assertThat(stored(target.id())).isEqualTo(target);
    }

    private String set(String reference) {
        var node = windows.node(TextField.class, field -> field.getId().equals(Optional.of("reference")));
        return """
                {"type": "mSync", "node": %d, "feature": 1, "property": "value", "value": "%s"},
                {"type": "event", "node": %1$d, "event": "change", "data": {}}""".formatted(node, reference);
    }

    private String editFirstLine() {
        return """
                {"type": "event", "node": %d, "event": "edit", "data":
                 {"event.detail": {"row": 0, "key": "quantity", "text": "4711"}}}""".formatted(windows.node(LineGrid.class, any -> true));
    }

    private String click(String button) {
        var mouse = Stream.of("screenX", "screenY", "clientX", "clientY", "offsetX", "offsetY", "detail", "button")
                .map("\"event.%s\": 1"::formatted);
        var keys = Stream.of("ctrlKey", "shiftKey", "altKey", "metaKey").map("\"event.%s\": false"::formatted);
        return """
                {"type": "event", "node": %d, "event": "click", "data": {%s}}""".formatted(
                        windows.node(Button.class, one -> one.getText().equals(button)),
                        Stream.concat(mouse, keys).collect(Collectors.joining(",")));
    }

    private void forge(String... calls) {
        var answer = page.request()
                .post(
                        "/?v-r=uidl&v-uiId=" + windows.number(),
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json; charset=UTF-8")
                                .setData(windows.message(calls)));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("\"changes\"").doesNotContain("sessionExpired");
    }

    @Test
    void whoever_may_nothing_is_shown_nothing_whatever_address_is_typed() {
        var clerk = signIns.loadUserByUsername("clerk");
        Acting.as(
                holding(clerk, Set.of(Administration.ROLES)), () -> roles.save(new Role(0, "Guest", "", Set.of(), 0)));
        first.createUser("guest", "Gus Guest", "en", "k3mp-7wqa-9xzd-mm2v", List.of(clerk.company()), "Guest");
        signIn(page, "guest", "k3mp-7wqa-9xzd-mm2v");
        var open = new ArrayList<String>();
        var paths = addresses();
        for (var path : paths) {
            open("/" + path);
            if (page.getByText("There is nothing here").count() == 0) {
                open.add(path);
            }
        }
        assertThat(paths).hasSizeGreaterThan(40);
        assertThat(open).containsExactlyInAnyOrder("", "account");
        open("/no/such/page");
        assertThat(page.getByText("There is nothing here").count())
                .as("mistyped")
                .isOne();
        page.navigate("/");
        page.locator(".home").waitFor();
        assertThat(page.locator("vaadin-side-nav-item").count()).isEqualTo(1);
        assertThat(page.locator(".tile").count()).isZero();
    }

    private List<String> addresses() {
        return windows.addresses().stream()
                .map(path -> path.replace(":id", "1"))
                .toList();
    }

    @Test
    void a_download_belongs_to_the_user_who_was_offered_it() {
        signIn("clerk");
        open("/sales/invoices/" + any(State.UNPAID).id());
        var pdf = page.locator(".document-actions a").getAttribute("href");
        assertThat(page.request().get(pdf).headers().get("content-type")).isEqualTo("application/pdf");
        try (var other = anotherBrowser()) {
            assertThat(other.request().get(pdf).text()).doesNotStartWith("%PDF").contains("<!doctype html>");
            var auditor = other.newPage();
            signIn(auditor, "auditor", passwordOf("auditor"));
            assertThat(other.request().get(pdf).status()).isIn(403, 404);
        }
    }

    private void signInAs(String login) {
        page.context().clearCookies();
        signIn(login);
    }

    private Invoice any(State state) {
        return asAuditor(() -> invoices.get(search.page(new Filter("", state, null, null, null, null), Page.first(1))
                .rows()
                .getFirst()
                .id()));
    }

    private Invoice stored(long id) {
        return asAuditor(() -> invoices.get(id));
    }

    private <T> T asAuditor(Supplier<T> work) {
        var auditor = signIns.loadUserByUsername("auditor");
        var clerk = signIns.loadUserByUsername("clerk");
        return Acting.as(
                new SignedIn(auditor.id(), "auditor", "", "en", clerk.company(), "", auditor.permissions(), false, ""),
                work);
    }

    private static SignedIn holding(SignedIn user, Set<String> permissions) {
        return new SignedIn(user.id(), user.login(), user.name(), "en", user.company(), "", permissions, false, "");
    }
}
