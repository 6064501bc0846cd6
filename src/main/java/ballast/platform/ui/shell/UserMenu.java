package ballast.platform.ui.shell;

import ballast.platform.security.SignIn;
import ballast.platform.security.SignedIn;
import ballast.platform.ui.CurrentUser;
import ballast.platform.ui.Navigation;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The user at hand: the company they are in, their language, light and dark, sign-out. */
final class UserMenu extends MenuBar {

    private final SignIn signIn;

    UserMenu(SignIn signIn, AuthenticationContext authentication) {
        this.signIn = signIn;
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        addClassName("user-menu");
        var user = CurrentUser.find().orElse(null);
        if (user == null) {
            return;
        }
        companies(user);
        var avatar = new Avatar(user.name());
        avatar.setTooltipEnabled(true);
        var root = addItem(avatar);
        root.setAriaLabel(user.name());
        var menu = root.getSubMenu();
        menu.addItem(user.name()).setEnabled(false);
        menu.addItem(Words.t("platform.account"), event -> Navigation.to("account"));
        language(menu, user, "en", "English");
        language(menu, user, "de", "Deutsch");
        menu.addItem(Words.t("platform.dark"), event -> Look.toggleDark());
        menu.addItem(Words.t("platform.density"), event -> Look.toggleDensity());
        menu.addItem(Words.t("platform.keys"), event -> new Shortcuts().open());
        menu.addSeparator();
        menu.addItem(Words.t("platform.sign-out"), event -> authentication.logout());
    }

    private void companies(SignedIn user) {
        if (user.company() == 0) {
            return;
        }
        var company = addItem(user.companyName());
        company.addComponentAsFirst(VaadinIcon.BUILDING.create());
        company.addClassNames("company");
        for (var choice : signIn.choices(user)) {
            var item = company.getSubMenu().addItem(choice.name(), event -> changeTo(choice.id()));
            item.setCheckable(true);
            item.setChecked(choice.id() == user.company());
        }
    }

    /** The same sign-in in another company: other permissions, other rows. */
    private void changeTo(int company) {
        become(signIn.in(company, CurrentUser.get()));
        UI.getCurrent().getPage().setLocation("/");
    }

    private void language(SubMenu menu, SignedIn user, String code, String name) {
        var item = menu.addItem(name, event -> {
            signIn.prefer(user, code);
            become(signIn.in(CurrentUser.get().company(), CurrentUser.get()));
            UI.getCurrent().getSession().setLocale(Locale.of(code));
            UI.getCurrent().getPage().reload();
        });
        item.setCheckable(true);
        item.setChecked(Words.locale().getLanguage().equals(code));
    }

    private static void become(SignedIn user) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    }
}
