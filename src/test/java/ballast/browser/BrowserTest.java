package ballast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.given.OnePostgres;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A real browser against the running application; each test gets a session of its own. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(OnePostgres.class)
abstract class BrowserTest {

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    MeterRegistry meters;

    private BrowserContext session;

    protected Page page;

    @BeforeAll
    static void openBrowser() {
        playwright = playwright();
        browser = browser(playwright);
    }

    @AfterAll
    static void closeBrowser() {
        playwright.close();
    }

    @BeforeEach
    void openPage() {
        session = anotherBrowser();
        page = session.newPage();
    }

    Nodes nodes() {
        return Nodes.wanted();
    }

    @DynamicPropertySource
    static void whatStandsBehind(DynamicPropertyRegistry properties) {
        Nodes.wanted().configure(properties);
    }

    /** Nobody has signed in there yet. */
    protected BrowserContext anotherBrowser() {
        return browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(nodes().address(port))
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK));
    }

    @AfterEach
    void closePage() {
        session.close();
        for (var meter : List.of("ballast.session.unwritable", "ballast.session.unreadable")) {
            assertThat(meters.counter(meter).count()).as(meter).isZero();
        }
    }

    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static Browser browser(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installedBrowser())
                        .setArgs(List.of("--no-sandbox")));
    }

    private static Path installedBrowser() {
        return Stream.of(
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Chromium.app/Contents/MacOS/Chromium",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The browser tests need Chromium: install it."));
    }
}
