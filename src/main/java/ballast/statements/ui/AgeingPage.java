package ballast.statements.ui;

import ballast.platform.company.Companies;
import ballast.platform.text.Labels;
import ballast.platform.ui.ReportPage;
import ballast.platform.ui.ReportPage.Report;
import ballast.platform.ui.Words;
import ballast.statements.Ageing;
import ballast.statements.Ageing.Side;
import ballast.statements.Ageings;
import ballast.statements.StatementsPermissions;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Stream;

/** Who owes how much and for how long, on any day. */
@Route("statements/ageing")
@RolesAllowed(StatementsPermissions.REPORT_READ)
@Menu(title = "statements.ageing", icon = "vaadin:hourglass", order = 530)
class AgeingPage extends Composite<ReportPage> {

    private final Ageings ageings;
    private final Companies companies;
    private final Labels labels;

    AgeingPage(Ageings ageings, Companies companies, Labels labels) {
        this.ageings = ageings;
        this.companies = companies;
        this.labels = labels;
    }

    @Override
    protected ReportPage initContent() {
        var page = new ReportPage("statements.ageing");
        var side = page.filters().choice("side", Side.class, "statements.ageing");
        var on = page.filters().date("on", companies.today());
        return page.shows(
                () -> report(ageings.of(side.getValue() == null ? Side.RECEIVABLE : side.getValue(), on.getValue())));
    }

    private Report report(Ageing ageing) {
        var rows = new Rows(ageing.currency());
        for (var line : ageing.lines()) {
            var link = "statements/party-statement?party=" + line.party() + "&side=" + ageing.side() + "&to="
                    + ageing.day();
            rows.add(line.number() + "  " + line.name(), line.buckets().all(), link, 0, false);
        }
        rows.total("statements.total", ageing.total().all());
        var buckets = Stream.of("total", "notDue", "to30", "to60", "to90", "over90");
        var heads = Rows.heads(
                "statements.ageing." + ageing.side(),
                buckets.map(b -> Words.t("statements.ageing." + b)).toList());
        return new Report(heads, rows.all(), ageing.toTabular(labels, Words.locale()));
    }
}
