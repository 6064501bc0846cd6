package ballast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.given.Cluster;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
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
        cluster.close();
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
