package ballast.approvals.ui;

import ballast.approvals.Approvable;
import ballast.approvals.Requests;
import ballast.platform.ui.Aside;
import ballast.platform.ui.CurrentUser;
import com.vaadin.flow.component.Component;
import org.springframework.beans.factory.ObjectProvider;

/** Beside documents that need approval: who was asked, who agreed and who did not. */
@org.springframework.stereotype.Component
class ApprovalAside implements Aside {

    private final Requests requests;
    private final ObjectProvider<Approvable> approvables;

    ApprovalAside(Requests requests, ObjectProvider<Approvable> approvables) {
        this.requests = requests;
        this.approvables = approvables;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String label() {
        return "approvals.history";
    }

    @Override
    public boolean isOpen() {
        return CurrentUser.find().isPresent();
    }

    @Override
    public boolean isBeside(String document) {
        return approvables.stream().anyMatch(one -> one.kind().equals(document));
    }

    @Override
    public Component of(String document, long id) {
        return Course.of(requests.history(document, id));
    }
}
