package ballast.platform.ui.shell;

import ballast.platform.ui.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;

/** An address that leads nowhere, or to what the user may not see: the answer is the same. */
@AnonymousAllowed
@ParentLayout(Shell.class)
class NothingHere extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return tell(this);
    }

    static int tell(Div page) {
        page.addClassName("home");
        page.add(new H2(Words.t("platform.not-found")), new Paragraph(Words.t("platform.not-found.hint")));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    /** A page whose use case refuses, such as a new document for somebody who only reads. */
    @AnonymousAllowed
    @ParentLayout(Shell.class)
    static class NotPermitted extends Div implements HasErrorParameter<AccessDeniedException> {

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
            return tell(this);
        }
    }

    @Override
    public String getPageTitle() {
        return Words.t("platform.not-found");
    }
}
