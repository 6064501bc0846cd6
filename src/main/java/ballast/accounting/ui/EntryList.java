package ballast.accounting.ui;

import ballast.accounting.AccountingPermissions;
import ballast.accounting.EntryFilter;
import ballast.accounting.JournalEntries;
import ballast.accounting.JournalEntries.Row;
import ballast.platform.money.Money;
import ballast.platform.ui.Creates;
import ballast.platform.ui.ListPage;
import ballast.platform.ui.Lookup;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

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
        var text = list.search();
        var journal = list.lookup("journal", desk.journalField());
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
                .text("sequence", Row::sequence)
                .sortable("postingOn", "number", "journal", "text")
                .rows(page -> entries.page(
                        new EntryFilter(
                                from.getValue(), to.getValue(), text.getValue(), number(account), number(journal)),
                        page))
                .opens(row -> "accounting/journal-entries/" + row.id())
                .creates("accounting/journal-entries/0", AccountingPermissions.ENTRY_POST);
    }

    private static @Nullable Integer number(Lookup field) {
        return field.getValue() == null ? null : field.getValue().intValue();
    }
}
