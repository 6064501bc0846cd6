package ballast.accounting.ui;

import ballast.accounting.AccountingPermissions;
import ballast.accounting.ui.EntryForm.Line;
import ballast.platform.document.Documents;
import ballast.platform.ui.Dates;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.LineGrid;
import ballast.platform.ui.Navigation;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.List;

/** One journal entry; a new one is keyed here and posted at once. */
@Route("accounting/journal-entries/:id")
@RolesAllowed(AccountingPermissions.ENTRY_READ)
class EntryPage extends Composite<DocumentPage<EntryForm>> {

    private final EntryDesk desk;

    EntryPage(EntryDesk desk) {
        this.desk = desk;
    }

    @Override
    protected DocumentPage<EntryForm> initContent() {
        var journal = new Select<String>();
        journal.setItems(desk.journals());
        return new DocumentPage<>("accounting.journal_entry", EntryForm.class)
                .field("journal", journal)
                .field("postingOn", Dates.picker(""))
                .field("text", new TextField(), 2)
                .section("lines", lines())
                .identity(EntryForm::id, EntryForm::number)
                .loads(desk::get, event -> desk.fresh())
                .posts(AccountingPermissions.ENTRY_POST, desk::post)
                .button(
                        "source-document",
                        AccountingPermissions.ENTRY_READ,
                        form -> form.posted() != null && form.posted().source() != null,
                        EntryPage::openSource)
                .button(
                        "reverse",
                        AccountingPermissions.ENTRY_REVERSE,
                        EntryForm::isReversible,
                        form -> Navigation.to(Documents.path("accounting.journal_entry", desk.reverse(form))));
    }

    private LineGrid<Line> lines() {
        return new LineGrid<>("accounting.journal_entry", Line::blank)
                .lookup("account", Line::number, desk::accounts, desk::account)
                .computed("accountName", Line::name)
                .lookup("party", Line::partyName, desk::parties, desk::party)
                .text(
                        "text",
                        Line::text,
                        (l, t) -> new Line(
                                l.account(), l.number(), l.name(), l.party(), l.partyName(), t, l.debit(), l.credit()))
                .price(
                        "debit",
                        Line::debit,
                        (l, n) -> new Line(
                                l.account(),
                                l.number(),
                                l.name(),
                                l.party(),
                                l.partyName(),
                                l.text(),
                                n,
                                BigDecimal.ZERO))
                .price(
                        "credit",
                        Line::credit,
                        (l, n) -> new Line(
                                l.account(),
                                l.number(),
                                l.name(),
                                l.party(),
                                l.partyName(),
                                l.text(),
                                BigDecimal.ZERO,
                                n))
                .totals(EntryPage::totals);
    }

    private static List<String> totals(List<Line> lines) {
        var debit = lines.stream().map(Line::debit).reduce(BigDecimal.ZERO, BigDecimal::add);
        var credit = lines.stream().map(Line::credit).reduce(BigDecimal.ZERO, BigDecimal::add);
        return List.of(
                Words.t("accounting.journal_entry.debit"),
                Words.decimal(debit, 2),
                Words.t("accounting.journal_entry.credit"),
                Words.decimal(credit, 2),
                Words.t("accounting.journal_entry.difference"),
                Words.decimal(debit.subtract(credit), 2));
    }

    private static void openSource(EntryForm form) {
        var entry = form.posted();
        if (entry != null && entry.source() != null && entry.sourceId() != null) {
            Navigation.to(Documents.path(entry.source(), entry.sourceId()));
        }
    }
}
