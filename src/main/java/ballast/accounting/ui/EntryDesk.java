package ballast.accounting.ui;

import ballast.accounting.AccountingPermissions;
import ballast.accounting.Dimension;
import ballast.accounting.Dimensions;
import ballast.accounting.EntryTemplate;
import ballast.accounting.EntryTemplates;
import ballast.accounting.JournalEntries;
import ballast.accounting.Journals;
import ballast.accounting.Journals.Journal;
import ballast.accounting.ManualEntryService;
import ballast.accounting.ui.EntryForm.Line;
import ballast.catalog.TaxCodes;
import ballast.parties.Parties;
import ballast.platform.company.Companies;
import ballast.platform.db.Page;
import ballast.platform.ui.CurrentUser;
import ballast.platform.ui.Lookup;
import ballast.platform.ui.Option;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the page of a journal entry needs: accounts, parties, journals, and the posting. */
@Component
class EntryDesk {

    private static final int MOST = 12;

    private final JournalEntries entries;
    private final ManualEntryService service;
    private final EntryTemplates templates;
    private final Journals journals;
    private final AccountLookup accounts;
    private final Parties parties;
    private final TaxCodes taxCodes;
    private final Dimensions dimensions;
    private final Companies companies;

    EntryDesk(
            JournalEntries entries,
            ManualEntryService service,
            EntryTemplates templates,
            Journals journals,
            AccountLookup accounts,
            Parties parties,
            TaxCodes taxCodes,
            Dimensions dimensions,
            Companies companies) {
        this.entries = entries;
        this.service = service;
        this.templates = templates;
        this.journals = journals;
        this.accounts = accounts;
        this.parties = parties;
        this.taxCodes = taxCodes;
        this.dimensions = dimensions;
        this.companies = companies;
    }

    List<Dimension> dimensions() {
        return dimensions.list();
    }

    List<String> journals() {
        return journals.list().stream().map(Journal::code).toList();
    }

    /** Finds journals; asked only when it is opened. */
    Lookup journalField() {
        return new Lookup((text, limit) -> journals(text), id -> option(journals.get(id.intValue())));
    }

    private List<Option> journals(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return journals.list().stream()
                .map(EntryDesk::option)
                .filter(option -> option.text().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    private static Option option(Journal journal) {
        return new Option(journal.id(), journal.code() + " " + journal.name(), "");
    }

    /** The templates the user may begin an entry with. */
    List<EntryTemplate> templates() {
        return CurrentUser.may(AccountingPermissions.TEMPLATE_READ) ? templates.list() : List.of();
    }

    EntryForm fresh() {
        return form(journal(), "", List.of(Line.blank(), Line.blank()));
    }

    /** What a template says, to be looked over. */
    EntryForm fresh(int template) {
        var from = templates.get(template);
        return form(from.journal(), from.text(), lines(from));
    }

    private EntryForm form(String journal, String text, List<Line> lines) {
        return new EntryForm(0, "", journal, companies.today(), text, lines, null, UUID.randomUUID());
    }

    String journal() {
        return journals().contains("GEN") ? "GEN" : journals().getFirst();
    }

    List<Line> lines(EntryTemplate template) {
        var dimensions = dimensions();
        return template.lines().stream().map(line -> line(line, dimensions)).toList();
    }

    private Line line(EntryTemplate.Line line, List<Dimension> dimensions) {
        var keyed = Line.blank()
                .saying(line.text())
                .of(line.debit().amount(), line.credit().amount());
        var account = line.account();
        var party = line.party();
        var on = account == null ? keyed : keyed.on(accounts.named(account));
        for (var value : Dimension.codes(dimensions, line.dimensions()).entrySet()) {
            on = on.analysed(value.getKey(), value.getValue());
        }
        return party == null ? on : on.with(party(party));
    }

    EntryForm get(long id) {
        return EntryForm.of(entries.get(id));
    }

    EntryForm post(EntryForm form) {
        return get(service.post(form.entry(currency(), dimensions())));
    }

    long reverse(EntryForm form) {
        return service.reverse(form.id(), companies.today(), form.text());
    }

    String currency() {
        return companies.current().currencyCode();
    }

    List<Option> accounts(String text) {
        return accounts.find(text);
    }

    List<Option> parties(String text) {
        return parties.page(new Parties.Filter(text, null, true), Page.first(MOST)).rows().stream()
                .map(row -> new Option(row.id(), row.number() + " " + row.name(), row.city()))
                .toList();
    }

    private Option party(long id) {
        return parties.choice(id)
                .map(party -> new Option(party.id(), party.number() + " " + party.name(), party.city()))
                .orElse(new Option(id, "?", ""));
    }

    List<Option> taxCodes(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return taxCodes.list().stream()
                .map(tax -> new Option(tax.id(), tax.code() + " " + tax.name(), ""))
                .filter(option -> option.text().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }
}
