package ballast.platform.ui.shell;

import ballast.platform.ui.Words;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;

/** Where in the house the page stands: its module, then its list. */
final class Breadcrumbs extends Nav {

    Breadcrumbs() {
        addClassName("breadcrumbs");
        setAriaLabel(Words.t("platform.breadcrumbs"));
    }

    void show(Location location) {
        removeAll();
        var path = location.getPath();
        MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> isAbove(entry, path))
                .findFirst()
                .ifPresent(entry -> {
                    var module = new Span(Words.t("platform.nav." + path.substring(0, path.indexOf('/'))));
                    var list = new Anchor(address(entry), Words.t(entry.title()));
                    if (address(entry).equals(path)) {
                        list.getElement().setAttribute("aria-current", "page");
                    }
                    add(module, list);
                });
    }

    /** Pages outside of a module, such as home, have nothing above them. */
    private static boolean isAbove(MenuEntry entry, String path) {
        var address = address(entry);
        return address.contains("/") && (path.equals(address) || path.startsWith(address + "/"));
    }

    private static String address(MenuEntry entry) {
        return entry.path().replaceFirst("^/", "");
    }
}
