package ballast.approvals.ui;

import ballast.approvals.ApprovalsPermissions;
import ballast.approvals.Requests;
import ballast.platform.ui.Words;
import ballast.platform.ui.kpi.Kpi;
import ballast.platform.ui.kpi.KpiSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** What waits for the user's word, on the workspace. */
@Component
class ApprovalKpis implements KpiSource {

    private final Requests requests;

    ApprovalKpis(Requests requests) {
        this.requests = requests;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String permission() {
        return ApprovalsPermissions.REQUEST_DECIDE;
    }

    @Override
    public List<Kpi> kpis() {
        var mine = requests.mine();
        return List.of(new Kpi.Tile(
                Words.t("approvals.kpi.waiting"),
                String.valueOf(mine.waiting()),
                Words.t("approvals.kpi.waiting.detail", mine.late()),
                "approvals/requests",
                mine.late() > 0));
    }
}
