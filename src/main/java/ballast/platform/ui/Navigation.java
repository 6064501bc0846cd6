package ballast.platform.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;

/** Going to another page of the application. */
public final class Navigation {

    private Navigation() {}

    /** @param address path, with a query behind "?" or without */
    public static void to(String address) {
        var query = address.indexOf('?');
        if (query < 0) {
            UI.getCurrent().navigate(address);
        } else {
            UI.getCurrent()
                    .navigate(address.substring(0, query), QueryParameters.fromString(address.substring(query + 1)));
        }
    }

    /** The page at hand has got another address. */
    static void renamed(String address) {
        UI.getCurrent().getPage().getHistory().replaceState(null, address);
    }
}
