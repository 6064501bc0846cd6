package ballast.platform.ui.shell;

import ballast.platform.ui.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where everybody comes in. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class SignInPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();

    SignInPage() {
        addClassName("sign-in");
        var brand = new Div(new H1("Ballast"), new Paragraph(Words.t("platform.sign-in.motto")));
        brand.addClassName("sign-in-brand");
        var words = LoginI18n.createDefault();
        words.getForm().setTitle(Words.t("platform.sign-in"));
        words.getForm().setUsername(Words.t("platform.sign-in.login"));
        words.getForm().setPassword(Words.t("platform.sign-in.password"));
        words.getForm().setSubmit(Words.t("platform.sign-in"));
        words.getErrorMessage().setTitle(Words.t("platform.sign-in.failed"));
        words.getErrorMessage().setMessage(Words.t("platform.sign-in.failed.hint"));
        form.setI18n(words);
        form.setForgotPasswordButtonVisible(false);
        form.setAction("login");
        form.getElement().setAttribute("no-autofocus", false);
        add(brand, form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return "Ballast";
    }
}
