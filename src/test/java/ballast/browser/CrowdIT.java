package ballast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** More screens than there is room for. */
@TestPropertySource(properties = "ballast.screens.of-session=2")
class CrowdIT extends DemoBrowserTest {

    @Test
    void one_screen_too_many_is_refused_politely_and_the_others_go_on() {
        signIn("clerk");
        open("/sales/invoices");
        var second = page.context().newPage();
        second.navigate("/sales/invoices");
        settle(second);
        var third = page.context().newPage();
        var refused = third.navigate("/sales/invoices");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(third.getByRole(AriaRole.HEADING).innerText()).isEqualTo("Too many screens are open");

        page.keyboard().press("Control+k");
        page.locator(".palette-row").first().waitFor();
        assertThat(page.locator(".v-system-error").count()).isZero();

        second.close();
        third.waitForCondition(() -> third.navigate("/sales/invoices").status() == 200);
    }
}
