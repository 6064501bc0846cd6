package ballast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.platform.security.Acting;
import ballast.platform.security.Administration;
import ballast.platform.security.FirstStart;
import ballast.platform.security.Role;
import ballast.platform.security.Roles;
import ballast.platform.security.SignIn;
import ballast.platform.security.SignedIn;
import ballast.platform.text.Labels;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every screen, with a record of the demo company: without barriers, in light and dark, on a desk and on a phone. */
@NullUnmarked
class EveryRouteIT extends DemoBrowserTest {

    private static final String PASSWORD = "v7qd-3nka-8xze-pm4w";

    /** A colour in between is no colour of ours. */
    private static final String STILL = """
            addEventListener('DOMContentLoaded', () => {
                const still = new CSSStyleSheet();
                still.replaceSync('*, *::before, *::after { transition: none !important; animation: none !important; }');
                document.adoptedStyleSheets.push(still);
            });""";

    @Autowired
    private OpenWindows windows;

    @Autowired
    private SignIn signIns;

    @Autowired
    private Roles roles;

    @Autowired
    private FirstStart first;

    @Autowired
    private Labels labels;

    private final TreeMap<String, Set<String>> complaints = new TreeMap<>();
    private String at = "";

    @Test
    void every_screen_is_open_to_everybody_on_desk_and_phone() throws IOException {
        var everybody = everybody();
        page.addInitScript(script("/axe.min.js"));
        page.addInitScript(script("/ballast/browser/screen.js"));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complain(List.of("console: " + message.text() + " " + message.location()));
            }
        });
        page.onPageError(error -> complain(List.of("script: " + error)));
        page.addInitScript(STILL);
        page.setViewportSize(1440, 900);
        at = "desk login";
        page.navigate("/login");
        page.locator("input[name=username]").waitFor();
        barriers();
        signIn(page, "everybody", PASSWORD);
        var paths = Acting.as(everybody, this::desk);
        signIns.prefer(everybody, "de");
        page.context().clearCookies();
        page.setViewportSize(390, 844);
        at = "phone login";
        page.navigate("/login");
        page.locator("input[name=username]").waitFor();
        phone("login");
        signIn(page, "everybody", PASSWORD);
        paths.forEach(path -> {
            at = "phone " + path;
            open("/" + path);
            phone(path);
        });
        assertThat(complaints).isEmpty();
    }

    /** Every address with a record behind it. */
    private List<String> desk() {
        var paths = new ArrayList<String>();
        var ids = new TreeMap<String, String>();
        for (var template : new TreeSet<>(windows.addresses())) {
            at = "desk " + template;
            var path = template.replace(":id", ids.getOrDefault(template, "0"));
            open("/" + path);
            paths.add(path);
            barriers();
            if (windows.addresses().contains(template + "/:id")) {
                ids.put(template + "/:id", windows.firstRow());
            }
        }
        assertThat(ids).hasSizeGreaterThan(15).doesNotContainValue("0");
        assertThat(paths).hasSizeGreaterThan(45);
        return paths;
    }

    private void barriers() {
        complain(ask("barriers()"));
        complain(ask("missingWords()"));
        page.evaluate("() => window.ballastLook.toggle('dark')");
        complain(ask("barriers(['color-contrast'])"));
        page.evaluate("() => window.ballastLook.toggle('dark')");
    }

    private void phone(String path) {
        picture("phone-" + path);
        complain(ask("phone()"));
        complain(ask("missingWords()"));
    }

    private List<?> ask(String question) {
        return (List<?>) page.evaluate("() => window.ballastScreen." + question);
    }

    private void complain(List<?> wrong) {
        wrong.forEach(one -> complaints
                .computeIfAbsent(String.valueOf(one).replaceAll("\\d{2,}", "#"), key -> new TreeSet<>())
                .add(at));
    }

    private void picture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name.replace('/', '-') + ".png")));
    }

    /** Somebody who may open everything. */
    private SignedIn everybody() {
        var clerk = signIns.loadUserByUsername("clerk");
        Acting.as(
                new SignedIn(clerk.id(), "", "", "en", clerk.company(), "", Set.of(Administration.ROLES), false, ""),
                () -> roles.save(new Role(0, "Everything", "", Set.copyOf(labels.permissions()), 0)));
        first.createUser("everybody", "Eve Everybody", "en", PASSWORD, List.of(clerk.company()), "Everything");
        return signIns.loadUserByUsername("everybody");
    }

    private static String script(String resource) throws IOException {
        try (var in = Objects.requireNonNull(EveryRouteIT.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
