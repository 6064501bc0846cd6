package ballast.approvals.ui;

import ballast.approvals.ApprovalsPermissions;
import ballast.approvals.Request;
import ballast.approvals.Requests;
import ballast.platform.company.Companies;
import ballast.platform.db.Page;
import ballast.platform.document.Documents;
import ballast.platform.document.ReadAccess;
import ballast.platform.money.Money;
import ballast.platform.ui.Navigation;
import ballast.platform.ui.StatusBadge;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** One request, made to be answered with a thumb: what it is about, how much, and yes or no. */
@Route("approvals/requests/:id")
@RolesAllowed(ApprovalsPermissions.REQUEST_READ)
class RequestPage extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final Requests requests;
    private final Companies companies;
    private final ReadAccess access;
    private final Answer answer;
    private String title = "";

    RequestPage(Requests requests, Companies companies, ReadAccess access, Answer answer) {
        this.requests = requests;
        this.companies = companies;
        this.access = access;
        this.answer = answer;
        getContent().addClassName("approval-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().getLong("id").orElse(0L);
        if (id != 0) {
            show(requests.get(id));
            return;
        }
        // without a number: what waits next
        next().ifPresentOrElse(this::show, () -> {
            title = Words.t("approvals.request.list");
            getContent().add(new H2(Words.t("approvals.request.nothing")));
        });
    }

    private Optional<Request> next() {
        return requests.page(Requests.Filter.MINE, Page.first(1)).rows().stream()
                .findFirst();
    }

    private void show(Request request) {
        title = request.number();
        var head = new Div(new H2(Words.t(request.kind()) + " " + request.number()), badge(request));
        head.addClassName("approval-head");
        var amount = new Div(
                Words.money(Money.round(request.amount(), companies.current().currencyCode())));
        amount.addClassName("approval-amount");
        var card = new Div(head, amount, line("about", request.about()));
        card.addClassName("approval-card");
        card.add(
                line("requestedBy", request.requestedBy() + ", " + Words.time(request.requestedAt())),
                line("waitingFor", request.waitingFor()),
                line("step", request.steps() < 2 ? "" : request.step() + " / " + request.steps()),
                line("inPlaceOf", request.isMine() ? request.inPlaceOf() : ""));
        if (access.isOpen(request.kind())) {
            card.add(new Anchor(
                    Documents.path(request.kind(), request.document()), Words.t("approvals.request.document")));
        }
        getContent().removeAll();
        getContent().add(card);
        if (request.isMine()) {
            getContent().add(answer.buttons(request, this::goOn));
        }
        getContent().add(new H3(Words.t("approvals.history")), Course.of(requests.history(request.id())));
    }

    private static Component badge(Request request) {
        return new StatusBadge(Request.DOCUMENT, request.status());
    }

    private static Component line(String key, String text) {
        var label = new Span(Words.t("approvals.request." + key));
        label.addClassName("approval-label");
        var line = new Div(label, new Span(text));
        line.addClassName("approval-line");
        line.setVisible(!text.isEmpty());
        return line;
    }

    /** To what waits next, or back to the list. */
    private void goOn() {
        Navigation.to(next().map(one -> "approvals/requests/" + one.id()).orElse("approvals/requests"));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
