package ballast.accounting.ui;

import ballast.accounting.AccountingPermissions;
import ballast.accounting.JournalEntries;
import ballast.accounting.JournalEntries.Filter;
import ballast.accounting.JournalEntries.Row;
import ballast.platform.money.Money;
import ballast.platform.ui.Creates;
import ballast.platform.ui.ListPage;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;

/** The journal: every entry there is. */
@Route("accounting/journal-entries")
@RolesAllowed(AccountingPermissions.ENTRY_READ)
@Creates(AccountingPermissions.ENTRY_POST)
@Menu(title = "accounting.journal_entry.list", icon = "vaadin:book", order = 400)
class EntryList extends Composite<ListPage<Row>> {

    private final JournalEntries entries;
    private final EntryDesk desk;
    private final AccountLookup accounts;

    EntryList(JournalEntries entries, EntryDesk desk, AccountLookup accounts) {
        this.entries = entries;
        this.desk = desk;
        this.accounts = accounts;
    }

    @Override
    protected ListPage<Row> initContent() {
        var list = new ListPage<Row>("accounting.journal_entry");
        var currency = desk.currency();
        var number = list.search();
        var journal = list.choice("journal", desk.journals());
        var account = list.lookup("account", accounts.field());
        var from = list.date("from");
        var to = list.date("to");
        return list.text("number", Row::number)
                .date("postingOn", Row::postingOn)
                .text("text", Row::text)
                .text("journal", Row::journal)
                .text("source", row -> row.source() == null ? "" : Words.t(row.source()))
                .money("amount", row -> Money.round(row.amount(), currency))
                .text("reversed", Row::reversed)
                .sortable("postingOn", "number", "journal", "text")
                .rows(page -> entries.page(
                        new Filter(
                                from.getValue(),
                                to.getValue(),
                                number.getValue(),
                                account.getValue() == null
                                        ? null
                                        : account.getValue().intValue(),
                                Objects.requireNonNullElse(journal.getValue(), ""),
                                ""),
                        page))
                .opens(row -> "accounting/journal-entries/" + row.id())
                .creates("accounting/journal-entries/0", AccountingPermissions.ENTRY_POST);
    }
}
