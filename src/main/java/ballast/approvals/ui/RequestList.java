package ballast.approvals.ui;

import ballast.approvals.Approvals;
import ballast.approvals.ApprovalsPermissions;
import ballast.approvals.Request;
import ballast.approvals.Request.Status;
import ballast.approvals.Requests;
import ballast.approvals.Requests.Filter;
import ballast.approvals.Requests.View;
import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import ballast.platform.ui.CurrentUser;
import ballast.platform.ui.ListPage;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** What waits for the user's word; also what they asked for, and what was decided. */
@Route("approvals/requests")
@RolesAllowed(ApprovalsPermissions.REQUEST_READ)
@Menu(title = "approvals.request.list", icon = "vaadin:thumbs-up-o", order = 50)
class RequestList extends Composite<ListPage<Request>> {

    private final Requests requests;
    private final Approvals approvals;
    private final Companies companies;

    RequestList(Requests requests, Approvals approvals, Companies companies) {
        this.requests = requests;
        this.approvals = approvals;
        this.companies = companies;
    }

    @Override
    protected ListPage<Request> initContent() {
        var page = new ListPage<Request>(Request.DOCUMENT);
        var view = page.choice("view", View.class, "approvals.request.view", opening());
        var status = page.choice("status", Status.class, "approvals.request.status");
        return page.text("number", Request::number)
                .text("kind", request -> Words.t(request.kind()))
                .text("about", Request::about)
                .money("amount", this::amount)
                .text("requestedBy", Request::requestedBy)
                .text("requestedAt", Request::requestedAt)
                .text("waitingFor", Request::waitingFor)
                .text("late", Request::isLate)
                .status("status", Request::status, "approvals.request.status")
                .sortable("number", "amount", "requestedAt")
                .rows(rows -> requests.page(new Filter(view.getValue(), status.getValue(), ""), rows))
                .opens(request -> "approvals/requests/" + request.id())
                .bulk("approvals.request.approve", ApprovalsPermissions.REQUEST_DECIDE, this::approve);
    }

    /** When nothing waits, what one asked for and what was decided is of more use than an empty list. */
    private View opening() {
        var decides = CurrentUser.may(ApprovalsPermissions.REQUEST_DECIDE);
        return decides && requests.mine().waiting() > 0 ? View.MINE : View.ALL;
    }

    private Money amount(Request request) {
        return Money.round(request.amount(), companies.current().currencyCode());
    }

    private String approve(Request request) {
        var outcome = approvals.approve(request.id(), "");
        return request.number() + ": " + Words.t("approvals.outcome", outcome);
    }
}
