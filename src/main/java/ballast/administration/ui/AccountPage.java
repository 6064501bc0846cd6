package ballast.administration.ui;

import ballast.platform.problem.RuleViolation;
import ballast.platform.security.Sessions;
import ballast.platform.security.SignIn;
import ballast.platform.ui.CurrentUser;
import ballast.platform.ui.Form;
import ballast.platform.ui.Problems;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.io.Serializable;

/** Everybody's own account: password, and the browsers they are signed in with. */
@Route("account")
@PermitAll
class AccountPage extends Composite<Div> implements HasDynamicTitle {

    record Change(String oldPassword, String password, String repeated) implements Serializable {}

    private final SignIn signIn;
    private final Sessions sessions;
    private final AuthenticationContext authentication;

    AccountPage(SignIn signIn, Sessions sessions, AuthenticationContext authentication) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.authentication = authentication;
    }

    @Override
    protected Div initContent() {
        var form = new Form<>("administration.account", Change.class)
                .field("oldPassword", new PasswordField())
                .field("password", new PasswordField())
                .field("repeated", new PasswordField());
        form.show(new Change("", "", ""));
        var change =
                new Button(Words.t("administration.account.change"), event -> form.attempt(() -> change(form.read())));
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var password = new Div(new H3(Words.t("administration.account.password")), form, change);
        password.addClassName("panel");
        var page = new Div(new H2(CurrentUser.get().name()), password, browsers());
        page.addClassName("home");
        if (CurrentUser.get().mustChangePassword()) {
            page.addComponentAtIndex(1, new Paragraph(Words.t("administration.account.must-change")));
        }
        return page;
    }

    private void change(Change change) {
        if (!change.password().equals(change.repeated())) {
            throw RuleViolation.at("repeated", "repeated_password_is_the_same");
        }
        signIn.changePassword(CurrentUser.get(), change.oldPassword(), change.password());
        Problems.done(Words.t("administration.account.changed"));
        sessions.end(CurrentUser.get().id());
        authentication.logout();
    }

    private Div browsers() {
        var list = new Div(new H3(Words.t("administration.account.sessions")));
        list.addClassName("panel");
        var own = VaadinSession.getCurrent().getSession().getId();
        for (var session : sessions.of(CurrentUser.get().id())) {
            var row = new Div(Words.time(session.lastUsed()) + " ");
            if (session.id().equals(own)) {
                row.add(Words.t("administration.account.this-session"));
            } else {
                row.add(new Button(Words.t("administration.account.end"), event -> {
                    sessions.end(CurrentUser.get().id(), session.id());
                    UI.getCurrent().getPage().reload();
                }));
            }
            list.add(row);
        }
        return list;
    }

    @Override
    public String getPageTitle() {
        return Words.t("platform.account");
    }
}
