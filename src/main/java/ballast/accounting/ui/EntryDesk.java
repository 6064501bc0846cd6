package ballast.accounting.ui;

import ballast.accounting.Journal;
import ballast.accounting.JournalEntries;
import ballast.accounting.Journals;
import ballast.accounting.ManualEntryService;
import ballast.accounting.ui.EntryForm.Line;
import ballast.parties.Parties;
import ballast.platform.company.Companies;
import ballast.platform.db.Page;
import ballast.platform.ui.Option;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the page of a journal entry needs: accounts, parties, journals, and the posting. */
@Component
class EntryDesk {

    private static final int MOST = 12;

    private final JournalEntries entries;
    private final ManualEntryService service;
    private final Journals journals;
    private final AccountLookup accounts;
    private final Parties parties;
    private final Companies companies;

    EntryDesk(
            JournalEntries entries,
            ManualEntryService service,
            Journals journals,
            AccountLookup accounts,
            Parties parties,
            Companies companies) {
        this.entries = entries;
        this.service = service;
        this.journals = journals;
        this.accounts = accounts;
        this.parties = parties;
        this.companies = companies;
    }

    List<String> journals() {
        return journals.list().stream().map(Journal::code).toList();
    }

    EntryForm fresh() {
        var journal = journals().contains("GEN") ? "GEN" : journals().getFirst();
        return new EntryForm(
                0, "", journal, companies.today(), "", List.of(Line.blank(), Line.blank()), null, UUID.randomUUID());
    }

    EntryForm get(long id) {
        return EntryForm.of(entries.get(id));
    }

    EntryForm post(EntryForm form) {
        return get(service.post(form.entry(companies.current().currencyCode())));
    }

    long reverse(EntryForm form) {
        return service.reverse(form.id(), companies.today(), form.text());
    }

    List<Option> accounts(String text) {
        return accounts.find(text);
    }

    Line account(Line line, Option option) {
        var parts = option.text().split(" ", 2);
        return new Line(
                option.id(),
                parts[0],
                parts.length > 1 ? parts[1] : "",
                line.party(),
                line.partyName(),
                line.text(),
                line.debit(),
                line.credit());
    }

    List<Option> parties(String text) {
        return parties.page(new Parties.Filter(text, null, true), Page.first(MOST)).rows().stream()
                .map(row -> new Option(row.id(), row.number() + " " + row.name(), row.city()))
                .toList();
    }

    Line party(Line line, Option option) {
        return new Line(
                line.account(),
                line.number(),
                line.name(),
                option.id(),
                option.text(),
                line.text(),
                line.debit(),
                line.credit());
    }
}
