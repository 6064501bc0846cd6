package ballast.browser;

import ballast.demo.DemoCompany;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A browser in front of the demo company. */
abstract class DemoBrowserTest extends BrowserTest {

    private static List<String> notes = List.of();

    @Autowired
    private DemoCompany demo;

    @BeforeEach
    void foundDemoCompany() {
        if (notes.isEmpty()) {
            notes = demo.found();
        }
    }

    static String passwordOf(String login) {
        return notes.stream()
                .filter(note -> note.startsWith(login))
                .map(note -> note.split("\\s+", 3)[1])
                .findFirst()
                .orElseThrow();
    }

    void signIn(String login) {
        signIn(page, login, passwordOf(login));
    }

    static void signIn(Page page, String login, String password) {
        page.navigate("/login");
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        page.locator(".home").waitFor();
    }

    void open(String path) {
        page.navigate(path);
        settle(page);
    }

    /** Until nothing is under way between browser and server any more. */
    static void settle(Page page) {
        page.waitForFunction(
                "() => window.Vaadin?.Flow?.clients && Object.values(window.Vaadin.Flow.clients).every(c => !c.isActive || !c.isActive())");
    }
}
