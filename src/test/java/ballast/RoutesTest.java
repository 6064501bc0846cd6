package ballast;

import static db.platform.Tables.ROLE;
import static db.platform.Tables.ROLE_PERMISSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import ballast.given.DatabaseTest;
import ballast.given.Screens;
import ballast.platform.security.SignedIn;
import ballast.platform.session.UiCodec;
import ballast.platform.text.Labels;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.NotSerializableException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every screen: opens in both languages, survives as bytes, and is open to exactly those who hold its permission. */
@NullUnmarked
class RoutesTest extends DatabaseTest {

    /** Of a screen with the frame around it. */
    private static final int MOST_BYTES = 400_000;

    private static final Set<String> REFUSALS = Set.of("NothingHere", "NotPermitted");
    private static final Pattern MISSING = Pattern.compile("![a-z]+\\.[\\w.-]+");

    @Autowired
    ApplicationContext application;

    @Autowired
    UiCodec codec;

    @Autowired
    Labels labels;

    private Screens screens;
    private final ListAppender<ILoggingEvent> warnings = new ListAppender<>();

    @BeforeEach
    void open() {
        screens = new Screens(application);
        warnings.start();
        ((Logger) LoggerFactory.getLogger("ballast")).addAppender(warnings);
    }

    @AfterEach
    void close() {
        ((Logger) LoggerFactory.getLogger("ballast")).detachAppender(warnings);
        screens.close();
    }

    @Test
    void every_screen_opens_in_both_languages_with_all_its_words() {
        var wrong = new ArrayList<String>();
        for (var language : List.of("en", "de")) {
            var window = screens.of(user(language, everything()));
            assertThat(UI.getCurrent().getLocale().getLanguage()).isEqualTo(language);
            paths(window).forEach((path, view) -> {
                warnings.list.clear();
                check(window, path, view).forEach(problem -> wrong.add(language + " " + path + ": " + problem));
            });
            screens.leave();
        }
        assertThat(wrong).isEmpty();
    }

    private Set<String> check(BrowserlessUIContext window, String path, Class<?> view) {
        var wrong = new TreeSet<String>();
        try {
            if (!Screens.goTo(window, path).equals(view)) {
                wrong.add(
                        "shows " + UI.getCurrent().getActiveRouterTargetsChain().getFirst());
            }
        } catch (RuntimeException e) {
            wrong.add(e.toString());
        }
        var title = window.getCurrentView() instanceof HasDynamicTitle titled ? titled.getPageTitle() : "";
        MISSING.matcher(title + "\n" + Screens.picture(UI.getCurrent()))
                .results()
                .map(MatchResult::group)
                .forEach(wrong::add);
        warnings.list.forEach(
                event -> wrong.add(event.getFormattedMessage().replaceFirst("No label (\\S+) in ..", "!$1")
                        + (event.getThrowableProxy() == null
                                ? ""
                                : " " + event.getThrowableProxy().getMessage())));
        window.find(Notification.class).all().forEach(note -> {
            wrong.add(Screens.picture(note));
            note.close();
        });
        return wrong;
    }

    @Test
    void every_screen_survives_as_bytes() {
        var window = screens.of(user("en", everything()));
        var paths = paths(window);
        var wrong = new ArrayList<String>();
        paths.forEach((path, view) -> {
            screens.leave();
            var fresh = screens.of(user("en", everything()));
            assertThat(Screens.goTo(fresh, path)).as(path).isEqualTo(view);
            try {
                var size = survives(UI.getCurrent());
                System.out.printf("%7d bytes  %s%n", size, path);
                if (size > MOST_BYTES) {
                    wrong.add(path + ": " + size + " bytes");
                }
            } catch (NotSerializableException | RuntimeException | AssertionError e) {
                wrong.add(path + ": " + e);
            }
        });
        assertThat(wrong).isEmpty();
    }

    private int survives(UI ui) throws NotSerializableException {
        var session = ui.getSession();
        var before = Screens.picture(ui);
        var bytes = codec.encode(ui);
        var restored = (UI) codec.decode(bytes);
        assertThat(Screens.picture(restored)).isEqualTo(before);
        restored.getSession().refreshTransients(session.getSession(), session.getService());
        restored.getSession().lock();
        UI.setCurrent(restored);
        VaadinSession.setCurrent(restored.getSession());
        try {
            assertThat(Screens.rows(restored).count())
                    .isEqualTo(Screens.rows(ui).count());
            restored.getInternals().getStateTree().runExecutionsBeforeClientResponse();
            assertThat(codec.encode(restored).length).isCloseTo(bytes.length, withPercentage(5));
        } finally {
            restored.getSession().unlock();
            VaadinSession.setCurrent(session);
            UI.setCurrent(ui);
        }
        return bytes.length;
    }

    @Test
    void a_screen_is_open_to_exactly_those_who_hold_its_permission() {
        var paths = paths(screens.of(user("en", everything())));
        screens.leave();
        var wrong = new ArrayList<String>();
        usualRoles().forEach((role, permissions) -> {
            var window = screens.of(user("en", permissions));
            var offered = MenuConfiguration.getMenuEntries().stream()
                    .map(MenuEntry::menuClass)
                    .collect(Collectors.toSet());
            paths.forEach((path, view) -> {
                var shown = Screens.goTo(window, path);
                var open = shown.equals(view);
                var expected = mayOpen(view, permissions);
                // a new document may be refused to those who only read, by the use case that would begin it
                var refused = expected && path.endsWith("/0") && onlyReads(view, permissions);
                if (open != expected && !(refused && REFUSALS.contains(shown.getSimpleName()))) {
                    wrong.add("%s: %s shows %s".formatted(role, path, shown.getSimpleName()));
                }
                if (offered.contains(view) != (expected && view.isAnnotationPresent(Menu.class))) {
                    wrong.add("%s: %s %s".formatted(role, path, offered.contains(view) ? "offered" : "not offered"));
                }
            });
            screens.leave();
        });
        assertThat(wrong).isEmpty();
    }

    private static boolean mayOpen(Class<?> view, Set<String> permissions) {
        var wanted = view.getAnnotation(RolesAllowed.class);
        return wanted == null
                ? view.isAnnotationPresent(PermitAll.class) || view.isAnnotationPresent(AnonymousAllowed.class)
                : Arrays.stream(wanted.value()).anyMatch(permissions::contains);
    }

    /** Of {@code sales.invoice}, say, nothing but {@code sales.invoice.read}. */
    private static boolean onlyReads(Class<?> view, Set<String> permissions) {
        return Arrays.stream(view.getAnnotation(RolesAllowed.class).value())
                .map(permission -> permission.substring(0, permission.lastIndexOf('.') + 1))
                .noneMatch(document -> permissions.stream()
                        .anyMatch(held -> held.startsWith(document) && !held.equals(document + "read")));
    }

    /** The roles of an empty installation, and none. */
    private Map<String, Set<String>> usualRoles() {
        var roles = new TreeMap<String, Set<String>>();
        transaction.executeWithoutResult(status -> db.select(ROLE.NAME, ROLE_PERMISSION.PERMISSION)
                .from(ROLE)
                .leftJoin(ROLE_PERMISSION)
                .on(ROLE_PERMISSION.ROLE_ID.eq(ROLE.ID))
                .forEach(row -> roles.computeIfAbsent(row.value1(), name -> new TreeSet<>())
                        .addAll(Optional.ofNullable(row.value2()).stream().toList())));
        assertThat(roles).containsKeys("Accountant", "Sales clerk", "Auditor", "Company administrator");
        roles.put("nobody", Set.of());
        return roles;
    }

    private Set<String> everything() {
        return Set.copyOf(labels.permissions());
    }

    private SignedIn user(String language, Set<String> permissions) {
        return new SignedIn(1, "somebody", "Some Body", language, company.id(), company.name(), permissions, false, "");
    }

    private static List<RouteData> routes() {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes();
    }

    /** Every address with its view; a document's with the first row of its list. */
    private static Map<String, Class<?>> paths(BrowserlessUIContext window) {
        var paths = new TreeMap<String, Class<?>>();
        for (var route : routes()) {
            var template = route.getTemplate();
            var path = template.endsWith("/:id") ? Screens.firstRow(window, template.replace("/:id", "")) : template;
            paths.put(path, route.getNavigationTarget());
            if (template.endsWith("/:id")) {
                paths.put(template.replace(":id", "0"), route.getNavigationTarget());
            }
        }
        assertThat(paths).hasSizeGreaterThan(5).containsKeys("", "login");
        return paths;
    }
}
