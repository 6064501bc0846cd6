package ballast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.given.Cluster;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nodes, Redis and balancer fail under the hands of users, from a seed; {@code -Dballast.clicks=10000} for the long run. */
@NullUnmarked
class NodeLossIT {

    private static final String NODE = "ballast.clicks.ClickNode";

    private static Cluster cluster;
    private static Playwright playwright;
    private static Browser browser;

    private final List<BrowserContext> users = new ArrayList<>();

    @BeforeAll
    static void start() {
        playwright = BrowserTest.playwright();
        browser = BrowserTest.browser(playwright);
        cluster = new Cluster(NODE);
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
        playwright.close();
    }

    @AfterEach
    void leave() {
        users.forEach(BrowserContext::close);
    }

    @Test
    void every_acknowledged_click_counts_once_whatever_dies() {
        long seed = Long.getLong("ballast.seed", System.nanoTime());
        int target = Integer.getInteger("ballast.clicks", 600);
        var clerk = signIn("clerk");
        var accountant = signIn("accountant");
        var tabs = List.of(
                new ClickingTab(clerk.context().newPage(), cluster.url()),
                new ClickingTab(clerk.context().newPage(), cluster.url()),
                new ClickingTab(accountant.context().newPage(), cluster.url()));
        var trouble = new Trouble(cluster, NODE, new Random(seed));
        System.out.println("Seed " + seed + ", " + Instant.now());
        int most = 1;
        for (int rounds = 0; most > 0 && (rounds < 4 || sum(tabs) < target); rounds++) {
            clerk.waitForTimeout(trouble.pause());
            System.out.println(trouble.next() + ", clicks so far " + sum(tabs) + ", " + Instant.now());
            most = tabs.stream().mapToInt(ClickingTab::clicked).min().orElseThrow() < 0 ? 0 : 1;
        }
        int clicks = tabs.stream().mapToInt(ClickingTab::stop).sum();
        System.out.printf(
                "%d clicks, longest pause %d ms%n",
                clicks, tabs.stream().mapToLong(ClickingTab::worstPause).max().orElseThrow());
        assertThat(clicks).isGreaterThanOrEqualTo(target);
    }

    @Test
    void an_invoice_half_typed_goes_on_where_it_was_when_its_node_dies() {
        var page = signIn("clerk");
        page.navigate("/sales/invoices");
        DemoBrowserTest.settle(page);
        page.navigate("/sales/invoices/0");
        DemoBrowserTest.settle(page);
        page.evaluate("() => { window.neverReloaded = true; }");
        page.keyboard().type("Half Typed Ltd");
        press(page, "Enter");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create"))
                .waitFor();
        press(page, "Enter");
        page.locator("ballast-line-grid .lg-add").focus();
        press(page, "Enter");
        line(page, "Desk Elbe 160");
        page.locator("vaadin-text-field input").last().fill("typed and sent nowhere yet");

        int node = servingNode(page);
        cluster.kill(node);
        page.locator("ballast-line-grid input[data-key=item]").last().focus();
        line(page, "Stool Watt");
        assertThat(servingNode(page)).isNotEqualTo(node);
        page.keyboard().press("Control+Delete");
        page.keyboard().press("Control+Enter");
        PlaywrightAssertions.assertThat(page.locator(".document-head .badge")).hasText("Posted");
        assertThat(page.locator("ballast-line-grid tbody tr").allInnerTexts()).hasSize(2);
        assertThat(page.locator("vaadin-text-field input").last().inputValue()).isEqualTo("typed and sent nowhere yet");
        assertThat(page.evaluate("() => window.neverReloaded")).isEqualTo(true);
        assertThat(page.locator(".v-system-error").count()).isZero();
        cluster.startNode(NODE, node);
        cluster.awaitNode(node);
    }

    @Test
    void signing_out_ends_the_session_on_every_node() {
        var page = signIn("accountant");
        for (int node = 0; node < 2; node++) {
            var inside = page.request().get(cluster.direct(node) + "/sales/invoices");
            assertThat(inside.url()).endsWith("/sales/invoices");
        }
        var cookies = page.context().cookies();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Aaron Accountant"))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        page.waitForURL("**/login**");
        page.context()
                .addCookies(cookies.stream()
                        .map(cookie -> new Cookie(cookie.name, cookie.value)
                                .setDomain(cookie.domain)
                                .setPath(cookie.path))
                        .toList());
        for (int node = 0; node < 2; node++) {
            assertThat(page.request()
                            .get(cluster.direct(node) + "/sales/invoices")
                            .url())
                    .endsWith("/login");
        }
    }

    private static void press(Page page, String key) {
        page.keyboard().press(key);
        DemoBrowserTest.settle(page);
    }

    private static int servingNode(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("BALLASTNODE"))
                .mapToInt(cookie -> Integer.parseInt(cookie.value))
                .findFirst()
                .orElseThrow();
    }

    private static void line(Page page, String item) {
        page.keyboard().type(item);
        page.locator(".lg-options li[data-id]").first().waitFor();
        page.keyboard().press("Enter");
        page.waitForFunction("() => document.activeElement?.dataset?.key === 'description'");
        page.keyboard().press("Tab");
        page.keyboard().type("2");
        for (int i = 0; i < 4; i++) {
            press(page, "Tab");
        }
        page.waitForFunction("() => document.activeElement?.dataset?.key === 'item' && !document.activeElement.value");
    }

    private static int sum(List<ClickingTab> tabs) {
        return tabs.stream().mapToInt(ClickingTab::clicked).sum();
    }

    private Page signIn(String login) {
        var user = browser.newContext(
                new Browser.NewContextOptions().setBaseURL(cluster.url()).setServiceWorkers(ServiceWorkerPolicy.BLOCK));
        users.add(user);
        var page = user.newPage();
        page.navigate("/login");
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(cluster.password(login));
        page.keyboard().press("Enter");
        page.locator(".home").waitFor();
        return page;
    }
}
