package ballast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstPageIT extends BrowserTest {

    @Test
    void whoever_comes_first_sees_the_sign_in_page() {
        page.navigate("/");
        assertThat(page).hasTitle("Ballast");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/login"));
    }
}
