package ballast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.given.Cluster;
import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;

/** A user without a browser: sends what a browser has sent once, in a session and a screen of its own. */
@NullUnmarked
final class HttpUser {

    /** What a browser sent while a page opened: where to, and the messages to the server. */
    record Recorded(String path, List<String> messages) {

        static Recorded of(Cluster cluster, String list) {
            try (var playwright = BrowserTest.playwright();
                    var browser = BrowserTest.browser(playwright)) {
                var page = browser.newContext(new Browser.NewContextOptions().setBaseURL(cluster.url()))
                        .newPage();
                DemoBrowserTest.signIn(page, "clerk", cluster.password("clerk"));
                var messages = new ArrayList<String>();
                page.onRequest(request -> {
                    if (request.url().contains("v-r=uidl")) {
                        messages.add(request.postData());
                    }
                });
                page.navigate("/" + list);
                page.locator("vaadin-grid").getByText("SI-").first().waitFor();
                DemoBrowserTest.settle(page);
                return new Recorded(list, List.copyOf(messages));
            }
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String url;
    private final Recorded page;
    private String csrfToken;
    private String screen;
    private int sent;

    HttpUser(String url, Recorded page) {
        this.url = url;
        this.page = page;
    }

    void signIn(String login, String password) {
        var csrf = found("name=\"_csrf\" content=\"([^\"]+)", get("/login").body());
        var form = "username=%s&password=%s&_csrf=%s".formatted(encoded(login), encoded(password), encoded(csrf));
        var answer = send(HttpRequest.newBuilder(URI.create(url + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("error");
    }

    /** Opens a screen; the status is 503 where there is no room for it. */
    int open() {
        var begun = get("/?v-r=init&location=" + encoded(page.path()) + "&query=");
        if (begun.statusCode() == 200) {
            csrfToken = found("\"Vaadin-Security-Key\":\"([^\"]+)", begun.body());
            screen = found("\"v-uiId\":(\\d+)", begun.body());
            sent = 0;
            page.messages().forEach(this::send);
        }
        return begun.statusCode();
    }

    /** Once more what came last, in the screen that was opened last. */
    void click() {
        send(page.messages().getLast());
    }

    private void send(String message) {
        var own = message.replaceFirst("\"csrfToken\":\"[^\"]*\"", "\"csrfToken\":\"" + csrfToken + "\"")
                .replaceFirst("\"clientId\":\\d+", "\"clientId\":" + sent++);
        var answer = send(HttpRequest.newBuilder(URI.create(url + "/?v-r=uidl&v-uiId=" + screen))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(own)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"syncId\"").doesNotContain("appError", "sessionExpired");
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url + path)).header("Accept", "text/html"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String found(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }
}
