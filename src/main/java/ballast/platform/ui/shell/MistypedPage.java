package ballast.platform.ui.shell;

import ballast.platform.ui.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Where the browser is sent from an address that is no page of ours. */
@Route("nothing-here")
@PermitAll
class MistypedPage extends Div implements HasDynamicTitle {

    MistypedPage() {
        NothingHere.tell(this);
    }

    @Override
    public String getPageTitle() {
        return Words.t("platform.not-found");
    }
}
