package ballast.given;

import ballast.platform.security.SignedIn;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.BrowserlessUserContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.VirtualChildrenList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Browsers without a browser: users in front of the application's real screens. */
@NullUnmarked
public final class Screens implements AutoCloseable {

    private final SecuredBrowserlessApplicationContext<Authentication> application;
    private final List<BrowserlessUserContext> users = new ArrayList<>();

    public Screens(ApplicationContext context) {
        application = SpringBrowserlessApplicationContext.createSecured(context, "ballast");
    }

    /** A window of a user who has just signed in; it shows the home page. */
    public BrowserlessUIContext of(SignedIn user) {
        // the mocked request asks for ROLE_…, the use cases behind the screen for the permission as it is
        var authorities = Stream.concat(
                        user.permissions().stream(), user.permissions().stream().map("ROLE_"::concat))
                .map(SimpleGrantedAuthority::new)
                .toList();
        var browser = application.newUser(UsernamePasswordAuthenticationToken.authenticated(user, null, authorities));
        users.add(browser);
        var window = browser.newWindow();
        window.activate();
        return window;
    }

    /** Goes to an address; what is shown then is the view, or the page that says why not. */
    public static Class<?> goTo(BrowserlessUIContext window, String path) {
        UI.getCurrent().navigate(path);
        window.roundTrip();
        return UI.getCurrent().getActiveRouterTargetsChain().getFirst().getClass();
    }

    /** The address of the first row of a list, or {@code <list>/0} for a new document. */
    public static String firstRow(BrowserlessUIContext window, String list) {
        goTo(window, list);
        var row = rows(UI.getCurrent()).findFirst();
        return list + "/" + row.map(Screens::id).orElse("0");
    }

    /** The first rows of all grids of a screen, fetched anew. */
    public static Stream<Object> rows(UI ui) {
        return descendants(ui)
                .filter(Grid.class::isInstance)
                .flatMap(grid -> ((Grid<?>) grid).getDataProvider().fetch(new Query<>(0, 10, List.of(), null, null)));
    }

    private static Stream<Component> descendants(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(Screens::descendants));
    }

    public static String id(Object row) {
        try {
            var accessor = row.getClass().getDeclaredMethod("id");
            accessor.setAccessible(true);
            return accessor.invoke(row).toString();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public void leave() {
        users.forEach(BrowserlessUserContext::close);
        users.clear();
    }

    /** Everything that is on a screen, as text: tags, attributes, properties, words. */
    public static String picture(UI ui) {
        var text = new StringBuilder();
        draw(ui.getElement(), "", text);
        return text.toString();
    }

    public static String picture(Component part) {
        var text = new StringBuilder();
        draw(part.getElement(), "", text);
        return text.toString();
    }

    private static void draw(Element element, String indent, StringBuilder text) {
        if (element.isTextNode()) {
            text.append(indent).append(element.getText()).append('\n');
            return;
        }
        text.append(indent)
                .append(element.getTag())
                .append(element.getAttributeNames()
                        .sorted()
                        .map(name -> " " + name + "=" + element.getAttribute(name))
                        .collect(Collectors.joining()))
                .append(element.getPropertyNames()
                        .sorted()
                        .map(name -> " ." + name + "=" + element.getPropertyRaw(name))
                        .collect(Collectors.joining()))
                .append('\n');
        element.getNode()
                .getFeatureIfInitialized(VirtualChildrenList.class)
                .ifPresent(virtual -> virtual.forEachChild(child -> draw(Element.get(child), indent + "  ", text)));
        element.getChildren().forEach(child -> draw(child, indent + "  ", text));
    }

    @Override
    public void close() {
        leave();
        application.close();
    }
}
