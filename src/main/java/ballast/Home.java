package ballast;

import ballast.platform.ui.CurrentUser;
import ballast.platform.ui.Words;
import ballast.platform.ui.kpi.Workspace;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The first screen: what waits for this user, and how the company stands. */
@Route("")
@PermitAll
@Menu(title = "platform.home", icon = "vaadin:home", order = 0)
class Home extends Composite<Div> implements HasDynamicTitle {

    private final Workspace workspace;

    Home(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    protected Div initContent() {
        return workspace.render(CurrentUser.get());
    }

    @Override
    public String getPageTitle() {
        return Words.t("platform.home");
    }
}
