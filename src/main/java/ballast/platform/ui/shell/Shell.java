package ballast.platform.ui.shell;

import ballast.platform.search.Search;
import ballast.platform.security.SignIn;
import ballast.platform.ui.CurrentUser;
import ballast.platform.ui.Navigation;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;

/** The frame around every page: navigation, search, company, user. */
@Layout
@AnonymousAllowed
class Shell extends AppLayout implements AfterNavigationObserver {

    private final CommandPalette palette;
    private final Breadcrumbs breadcrumbs = new Breadcrumbs();

    Shell(Search search, SignIn signIn, AuthenticationContext authentication) {
        this.palette = new CommandPalette(search);
        setPrimarySection(Section.DRAWER);
        var brand = new Span("Ballast");
        brand.addClassName("brand");
        addToDrawer(brand, new Scroller(navigation()));
        var find = new Button(Words.t("platform.palette.hint"), VaadinIcon.SEARCH.create(), event -> palette.open());
        find.addClassName("find");
        find.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(Words.t("platform.menu"));
        var bar = new Div(toggle, breadcrumbs, find, new UserMenu(signIn, authentication));
        bar.addClassName("bar");
        addToNavbar(bar);
    }

    private static Nav navigation() {
        var nav = new Nav();
        MenuConfiguration.getMenuEntries().stream()
                .collect(Collectors.groupingBy(Shell::group, LinkedHashMap::new, Collectors.toList()))
                .forEach((group, entries) -> {
                    var part = new SideNav();
                    part.setLabel(Words.t(group.isEmpty() ? "platform.menu" : "platform.nav." + group));
                    entries.forEach(entry -> part.addItem(item(entry)));
                    nav.add(part);
                });
        return nav;
    }

    private static String group(MenuEntry entry) {
        var path = entry.path().replaceFirst("^/", "");
        return path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
    }

    private static SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(Words.t(entry.title()), entry.path());
        if (entry.icon() != null) {
            item.setPrefixComponent(new Icon(entry.icon()));
        }
        item.setMatchNested(!entry.path().replace("/", "").isEmpty());
        return item;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().addShortcutListener(palette::open, Key.KEY_K, KeyModifier.CONTROL);
        event.getUI()
                .addShortcutListener(() -> new Shortcuts().open(), Key.of("?"), KeyModifier.SHIFT)
                .setBrowserDefaultAllowed(true);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        breadcrumbs.show(event.getLocation());
        if (CurrentUser.find().map(user -> user.mustChangePassword()).orElse(false)
                && !event.getLocation().getPath().equals("account")) {
            Navigation.to("account");
        }
    }
}
