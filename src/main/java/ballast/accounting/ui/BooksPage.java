package ballast.accounting.ui;

import ballast.accounting.AccountingPermissions;
import ballast.accounting.SealCheck;
import ballast.accounting.SealCheck.Finding;
import ballast.platform.db.Listing;
import ballast.platform.document.Documents;
import ballast.platform.ui.ListPage;
import ballast.platform.ui.Navigation;
import ballast.platform.ui.Problems;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;

/** Goes through the books and says what holds. */
@Route("accounting/books-check")
@RolesAllowed(AccountingPermissions.BOOKS_CHECK)
@Menu(title = "accounting.books_check.list", icon = "vaadin:check-square-o", order = 445)
class BooksPage extends Composite<ListPage<Finding>> {

    enum Outcome {
        OK,
        FAILED
    }

    private final SealCheck check;

    BooksPage(SealCheck check) {
        this.check = check;
    }

    @Override
    protected ListPage<Finding> initContent() {
        var list = new ListPage<Finding>("accounting.books_check");
        return list.text("rule", finding -> Words.t("accounting.books_check." + finding.name()))
                .status("outcome", BooksPage::outcome, "accounting.books_check.outcome")
                .number("failed", finding -> BigDecimal.valueOf(finding.failed()))
                .rows(page -> Listing.of(check.run()))
                .with(new Button(Words.t("accounting.books_check.again"), event -> list.refresh()))
                .with(new Button(Words.t("accounting.books_check.broken-seal"), event -> openBrokenSeal()));
    }

    private static Outcome outcome(Finding finding) {
        return finding.ok() ? Outcome.OK : Outcome.FAILED;
    }

    private void openBrokenSeal() {
        var entry = check.firstBrokenSeal();
        if (entry == null) {
            Problems.done(Words.t("accounting.books_check.seals-hold"));
        } else {
            Navigation.to(Documents.path("accounting.journal_entry", entry));
        }
    }
}
