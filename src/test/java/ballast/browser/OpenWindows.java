package ballast.browser;

import ballast.given.Screens;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** The window that was opened last, seen from the server, which knows the parts that no browser shows. */
@org.springframework.stereotype.Component
@NullUnmarked
class OpenWindows implements VaadinServiceInitListener {

    private VaadinService service;
    private volatile UI last;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        service = event.getSource();
        service.addUIInitListener(init -> last = init.getUI());
    }

    /** The number under which the browser would have to name a part. */
    <C extends Component> int node(Class<C> type, Predicate<C> wanted) {
        last.getSession().lock();
        try {
            return parts(last)
                    .filter(type::isInstance)
                    .map(type::cast)
                    .filter(wanted)
                    .findFirst()
                    .orElseThrow()
                    .getElement()
                    .getNode()
                    .getId();
        } finally {
            last.getSession().unlock();
        }
    }

    /** The id of the first row of the list on the screen, or 0. */
    String firstRow() {
        last.getSession().lock();
        try {
            return parts(last)
                    .filter(Grid.class::isInstance)
                    .flatMap(grid -> ((Grid<?>) grid).getDataProvider().fetch(new Query<>(0, 1, List.of(), null, null)))
                    .map(Screens::id)
                    .findFirst()
                    .orElse("0");
        } finally {
            last.getSession().unlock();
        }
    }

    /** A message as the browser would send it next, but with what we like in it. */
    String message(String... calls) {
        return "{\"csrfToken\":\"%s\",\"rpc\":[%s],\"syncId\":0,\"clientId\":%d}"
                .formatted(
                        last.getCsrfToken(),
                        String.join(",", calls),
                        last.getInternals().getLastProcessedClientToServerId() + 1);
    }

    /** Every address behind the sign-in. */
    List<String> addresses() {
        return RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(service.getContext()))
                .getAvailableRoutes()
                .stream()
                .map(RouteData::getTemplate)
                .filter(address -> !address.equals("login"))
                .toList();
    }

    int number() {
        return last.getUIId();
    }

    private static Stream<Component> parts(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(OpenWindows::parts));
    }
}
