package ballast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** From a new customer to a settled invoice by keyboard alone, and from the balance sheet down to its PDF. */
class OrderToCashIT extends DemoBrowserTest {

    @Test
    void the_clerk_sells_by_keyboard_and_the_accountant_sees_the_books_move_by_exactly_that() {
        signIn("accountant");
        var before = closing("1100");
        signInAs("clerk");
        open("/sales/invoices/0");
        type("Kontor Neu GmbH", "Enter");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create"))
                .waitFor();
        press("Enter");
        assertThat(page.locator("vaadin-dialog-overlay, vaadin-dialog[opened]")).hasCount(0);
        page.locator("ballast-line-grid .lg-add").focus();
        press("Enter");
        for (var item : new String[] {
            "Chair Fjord with arms", "Lamp Kompass", "Book: Light and work", "Desk Elbe 160", "Stool Watt"
        }) {
            line(item);
        }
        press("Control+Delete");
        assertThat(page.locator("ballast-line-grid tbody tr")).hasCount(5);
        press("Control+Enter");
        assertThat(page.locator(".document-head .badge")).hasText("Posted");
        var total = new BigDecimal(
                page.locator(".lg-totals output").last().innerText().replaceAll("[^0-9.]", ""));
        signInAs("accountant");
        assertThat(closing("1100").subtract(before)).isEqualByComparingTo(total);
        signInAs("clerk");
        pay();
        signInAs("accountant");
        assertThat(closing("1100")).isEqualByComparingTo(before);
        drillDown();
    }

    private void signInAs(String login) {
        page.context().clearCookies();
        signIn(login);
    }

    private void line(String item) {
        page.keyboard().type(item);
        page.locator(".lg-options li[data-id]").first().waitFor();
        press("Enter");
        page.waitForFunction("() => document.activeElement?.dataset?.key === 'description'");
        press("Tab");
        page.keyboard().type("2");
        for (int i = 0; i < 4; i++) {
            press("Tab");
        }
        page.waitForFunction("() => document.activeElement?.dataset?.key === 'item' && !document.activeElement.value");
    }

    private void pay() {
        open("/sales/invoices");
        page.locator("vaadin-grid-cell-content", locatorWithText("Kontor Neu GmbH"))
                .first()
                .click();
        page.getByRole(AriaRole.BUTTON, button("Enter payment")).click();
        page.waitForURL("**/accounting/payments/0**");
        settle(page);
        assertThat(page.locator("ballast-line-grid tbody tr")).not().hasCount(0);
        press("Control+Enter");
        assertThat(page.locator(".document-head .badge")).hasText("Posted");
    }

    private void drillDown() {
        open("/statements/balance-sheet");
        page.locator("a.report-cell", locatorWithText("1100")).click();
        page.waitForURL("**/statements/general-ledger?account=**");
        settle(page);
        page.locator("vaadin-grid-cell-content", locatorWithText("SI-2026-0"))
                .first()
                .click();
        page.waitForURL("**/sales/invoices/**");
        settle(page);
        var pdf = page.locator(".document-actions a").getAttribute("href");
        var response = page.request().get(pdf);
        assertThat(response.headers().get("content-type")).isEqualTo("application/pdf");
        assertThat(new String(response.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    private BigDecimal closing(String account) {
        open("/statements/trial-balance?to=2026-12-31");
        var row = page.locator("vaadin-grid")
                .evaluate(
                        "(grid, number) => { return [...grid.querySelectorAll('vaadin-grid-cell-content')].map(c => c.innerText).join('\\n').split(number + ' ')[1]; }",
                        account);
        var cells = String.valueOf(row).split("\n", 6);
        return new BigDecimal(cells[4].replace(",", "").strip());
    }

    private static Page.LocatorOptions locatorWithText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private void type(String text, String key) {
        page.keyboard().type(text);
        press(key);
    }

    private void press(String key) {
        page.keyboard().press(key);
        settle(page);
    }
}
