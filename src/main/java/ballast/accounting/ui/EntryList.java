package ballast.accounting.ui;

import ballast.accounting.AccountingPermissions;
import ballast.accounting.JournalEntries;
import ballast.accounting.JournalEntries.Filter;
import ballast.accounting.JournalEntries.Row;
import ballast.platform.ui.ListPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The journal: every entry there is. */
@Route("accounting/journal-entries")
@RolesAllowed(AccountingPermissions.ENTRY_READ)
@Menu(title = "accounting.journal_entry.list", icon = "vaadin:book", order = 400)
class EntryList extends Composite<ListPage<Row>> {

    private final JournalEntries entries;

    EntryList(JournalEntries entries) {
        this.entries = entries;
    }

    @Override
    protected ListPage<Row> initContent() {
        var list = new ListPage<Row>("accounting.journal_entry");
        var number = list.search();
        var from = list.date("from");
        var to = list.date("to");
        return list.date("postingOn", Row::postingOn)
                .text("number", Row::number)
                .text("journal", Row::journal)
                .text("text", Row::text)
                .number("amount", Row::amount)
                .sortable("postingOn", "number", "journal", "text")
                .rows(page -> entries.page(filter(number.getValue(), from.getValue(), to.getValue()), page))
                .opens(row -> "accounting/journal-entries/" + row.id())
                .creates("accounting/journal-entries/0", AccountingPermissions.ENTRY_POST);
    }

    private static Filter filter(String number, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Filter(from, to, number, null, "", "");
    }
}
