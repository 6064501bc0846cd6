package ballast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** From a new customer to a settled invoice by keyboard alone, and from the balance sheet down to its PDF. */
class OrderToCashIT extends DemoBrowserTest {

    private final AtomicInteger printed = new AtomicInteger();

    @Test
    void the_clerk_sells_by_keyboard_and_the_accountant_sees_the_books_move_by_exactly_that() {
        page.addInitScript("addEventListener('pointerdown', () => localStorage.setItem('pressed', 'yes'), true)");
        signInAs("accountant");
        var before = closing("1100");
        signInAs("clerk");
        var total = sell();
        print();
        signInAs("accountant");
        assertThat(closing("1100").subtract(before)).isEqualByComparingTo(total);
        signInAs("clerk");
        pay();
        signInAs("accountant");
        assertThat(closing("1100")).isEqualByComparingTo(before);
        assertThat(page.evaluate("() => localStorage.getItem('pressed')")).isNull();
        drillDown();
    }

    private void signInAs(String login) {
        page.context().clearCookies();
        page.navigate("/login");
        page.waitForFunction("() => document.activeElement?.name === 'username'");
        page.keyboard().type(login);
        page.keyboard().press("Tab");
        page.keyboard().type(passwordOf(login));
        page.keyboard().press("Enter");
        page.locator(".home").waitFor();
        settle(page);
    }

    /** Ctrl+K, the words, down to what is meant, Enter. */
    private void command(String words, String meant) {
        press("Control+k");
        page.waitForFunction(
                "() => document.activeElement?.closest('vaadin-text-field')?.placeholder?.includes('Ctrl')");
        page.keyboard().type(words);
        page.locator(".palette-row", locatorWithText(meant)).first().waitFor();
        while (page.locator(".palette-row.marked", locatorWithText(meant)).count() == 0) {
            press("ArrowDown");
        }
        press("Enter");
    }

    private BigDecimal sell() {
        command("New inv", "New invoice");
        page.waitForURL("**/sales/invoices/0");
        page.waitForFunction("() => document.activeElement?.getAttribute('role') === 'combobox'");
        type("Kontor Neu GmbH", "Enter");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create"))
                .waitFor();
        press("Enter");
        assertThat(page.locator("vaadin-dialog-overlay, vaadin-dialog[opened]")).hasCount(0);
        press("Alt+l");
        page.waitForFunction("() => document.activeElement?.dataset?.key === 'item'");
        for (var item : new String[] {
            "Chair Fjord with arms", "Lamp Kompass", "Book: Light and work", "Desk Elbe 160", "Stool Watt"
        }) {
            line(item);
        }
        press("Control+Delete");
        assertThat(page.locator("ballast-line-grid tbody tr")).hasCount(5);
        press("Control+Enter");
        assertThat(page.locator(".document-head .badge")).hasText("Posted");
        assertThat(page.locator(".lg-totals span").allInnerTexts())
                .as("two tax rates")
                .hasSize(4);
        return new BigDecimal(
                page.locator(".lg-totals output").last().innerText().replaceAll("[^0-9.]", ""));
    }

    private void print() {
        page.context().onResponse(response -> {
            if ("application/pdf".equals(response.headers().get("content-type"))) {
                printed.incrementAndGet();
            }
        });
        page.keyboard().press("Control+p");
        page.waitForCondition(() -> printed.get() > 0);
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
        command("Kontor Neu", "SI-2026");
        page.waitForURL("**/sales/invoices/**");
        settle(page);
        press("Shift+?");
        page.locator(".keys dt", locatorWithText("Alt+P")).waitFor();
        press("Escape");
        press("Alt+p");
        page.waitForURL("**/accounting/payments/0**");
        settle(page);
        assertThat(page.locator("ballast-line-grid tbody tr")).not().hasCount(0);
        press("Control+Enter");
        assertThat(page.locator(".document-head .badge")).hasText("Posted");
        open("/sales/invoices?q=Kontor+Neu");
        assertThat(page.locator("vaadin-grid .badge").first()).hasText("Paid");
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

    private void type(String text, String key) {
        page.keyboard().type(text);
        press(key);
    }

    private void press(String key) {
        page.keyboard().press(key);
        settle(page);
    }
}
