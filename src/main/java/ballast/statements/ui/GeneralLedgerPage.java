package ballast.statements.ui;

import ballast.accounting.ui.AccountLookup;
import ballast.platform.company.Companies;
import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.document.Documents;
import ballast.platform.money.Money;
import ballast.platform.ui.ListPage;
import ballast.platform.ui.Lookup;
import ballast.statements.DateRange;
import ballast.statements.GeneralLedger.Line;
import ballast.statements.GeneralLedgers;
import ballast.statements.StatementsPermissions;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One account's lines with their running balance; a line leads to the document behind it. */
@Route("statements/general-ledger")
@RolesAllowed(StatementsPermissions.REPORT_READ)
@Menu(title = "statements.general-ledger", icon = "vaadin:open-book", order = 505)
class GeneralLedgerPage extends Composite<ListPage<Line>> {

    private final GeneralLedgers ledgers;
    private final Companies companies;
    private final AccountLookup accounts;

    GeneralLedgerPage(GeneralLedgers ledgers, Companies companies, AccountLookup accounts) {
        this.ledgers = ledgers;
        this.companies = companies;
        this.accounts = accounts;
    }

    @Override
    protected ListPage<Line> initContent() {
        var list = new ListPage<Line>("statements.general-ledger");
        var currency = companies.current().currencyCode();
        var today = companies.today();
        var account = list.lookup("account", accounts.field());
        var from = list.date("from", today.withDayOfYear(1));
        var to = list.date("to", today);
        return list.date("postingOn", Line::postingOn)
                .text("number", Line::number)
                .text("text", Line::text)
                .text("party", Line::party)
                .text("contra", Line::contra)
                .money("debit", line -> amount(line.debit(), currency))
                .money("credit", line -> amount(line.credit(), currency))
                .money("balance", line -> Money.round(line.balance(), currency))
                .rows(page -> rows(account, new DateRange(from.getValue(), to.getValue()), page))
                .opens(GeneralLedgerPage::path);
    }

    private Listing<Line> rows(Lookup account, DateRange period, Page page) {
        var wanted = account.getValue();
        if (wanted == null) {
            return Listing.of(List.of());
        }
        var ledger = ledgers.of(wanted.intValue(), period, page);
        var totals = new LinkedHashMap<String, BigDecimal>();
        totals.put("opening", ledger.opening());
        totals.put("closing", ledger.closing());
        return new Listing<>(ledger.lines(), ledger.size(), totals);
    }

    private static @Nullable Money amount(BigDecimal amount, String currency) {
        return amount.signum() == 0 ? null : Money.round(amount, currency);
    }

    private static String path(Line line) {
        var source = line.source();
        var id = line.sourceId();
        return source == null || id == null
                ? Documents.path("accounting.journal_entry", line.entry())
                : Documents.path(source, id);
    }
}
