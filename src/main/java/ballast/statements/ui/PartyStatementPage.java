package ballast.statements.ui;

import ballast.parties.ui.PartyLookup;
import ballast.platform.company.Companies;
import ballast.platform.document.Documents;
import ballast.platform.export.Tabular;
import ballast.platform.text.Labels;
import ballast.platform.ui.ReportPage;
import ballast.platform.ui.ReportPage.Report;
import ballast.platform.ui.Words;
import ballast.statements.Ageing.Side;
import ballast.statements.PartyStatement;
import ballast.statements.PartyStatements;
import ballast.statements.StatementsPermissions;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** One customer's or supplier's account with us. */
@Route("statements/party-statement")
@RolesAllowed(StatementsPermissions.REPORT_READ)
class PartyStatementPage extends Composite<ReportPage> {

    private final PartyStatements statements;
    private final Companies companies;
    private final PartyLookup parties;
    private final Labels labels;

    PartyStatementPage(PartyStatements statements, Companies companies, PartyLookup parties, Labels labels) {
        this.statements = statements;
        this.companies = companies;
        this.parties = parties;
        this.labels = labels;
    }

    @Override
    protected ReportPage initContent() {
        var page = new ReportPage("statements.party-statement");
        var today = companies.today();
        var party = page.filters().lookup("party", parties.field());
        var side = page.filters().choice("side", Side.class, "statements.ageing");
        var from = page.filters().date("from", today.minusYears(1).withDayOfYear(1));
        var to = page.filters().date("to", today);
        return page.shows(() -> party.getValue() == null
                ? empty()
                : report(statements.of(
                        side.getValue() == null ? Side.RECEIVABLE : side.getValue(),
                        party.getValue(),
                        TrialBalancePage.range(from, to))));
    }

    private Report report(PartyStatement statement) {
        var rows = new Rows(statement.currency());
        rows.total("statements.opening-balance", List.of(statement.opening()));
        for (var line : statement.lines()) {
            var source = line.source();
            var id = line.sourceId();
            rows.add(
                    Words.date(line.documentOn()) + "  " + line.number() + "  " + line.text(),
                    List.of(line.balance(), line.amount()),
                    source == null || id == null ? null : Documents.path(source, id),
                    0,
                    false);
        }
        rows.total("statements.closing-balance", List.of(statement.closing()));
        return new Report(heads(), rows.padded(2), statement.toTabular(labels, Words.locale()));
    }

    private Report empty() {
        return new Report(heads(), List.of(), new Tabular("", List.of(), List.of()));
    }

    private static List<String> heads() {
        return List.of(
                Words.t("statements.party-statement.text"),
                Words.t("statements.party-statement.balance"),
                Words.t("statements.party-statement.amount"));
    }
}
