package ballast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;

/** A tab that clicks by itself, each time waiting for the answer, and notices whatever a user would. */
@NullUnmarked
final class ClickingTab {

    private static final String CLICKING = """
            () => {
              Object.assign(window, {stop: false, done: false, clicked: 0, worst: 0, wrong: []});
              const count = () => +document.querySelector('#count').textContent;
              (async () => {
                while (!window.stop) {
                  const want = count() + 1, at = performance.now();
                  document.querySelector('#go').click();
                  while (count() < want && performance.now() - at < 60000) await new Promise(r => setTimeout(r, 3));
                  if (count() !== want) { window.wrong.push(count() + ' instead of ' + want); window.stop = true; }
                  window.clicked++;
                  window.worst = Math.max(window.worst, performance.now() - at);
                }
                window.done = true;
              })();
            }""";

    private final Page page;

    ClickingTab(Page page, String url) {
        this.page = page;
        page.navigate(url + "/clicks");
        page.locator("#go").waitFor();
        page.evaluate(CLICKING);
    }

    /** None after a reload. */
    int clicked() {
        return ((Number) page.evaluate("() => window.clicked ?? -1")).intValue();
    }

    /** Clicks made are clicks shown are rows written, and nobody saw anything. */
    int stop() {
        page.evaluate("() => { window.stop = true; }");
        page.waitForFunction("() => window.done");
        assertThat(page.evaluate("() => window.wrong")).isEqualTo(List.of());
        int clicked = clicked();
        assertThat(page.locator("#count").innerText()).isEqualTo(Integer.toString(clicked));
        page.locator("#ask").click();
        page.locator("#rows", new Page.LocatorOptions().setHasText(Pattern.compile("\\d+")))
                .waitFor();
        assertThat(page.locator("#rows").innerText()).isEqualTo(Integer.toString(clicked));
        assertThat(page.locator(".v-system-error").count()).isZero();
        return clicked;
    }

    long worstPause() {
        return ((Number) page.evaluate("() => Math.round(window.worst)")).longValue();
    }
}
