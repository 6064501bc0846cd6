package ballast;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.demo.GivenHistory;
import ballast.given.DatabaseTest;
import ballast.given.Screens;
import ballast.platform.security.SignedIn;
import ballast.platform.text.Labels;
import ballast.platform.ui.Form;
import ballast.platform.ui.LineGrid;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import com.vaadin.flow.internal.nodefeature.PropertyChangeDeniedException;
import com.vaadin.flow.router.RouteConfiguration;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rubbish in every field of every document: a message at the field, nothing stored, nobody told of an accident. */
@NullUnmarked
class BadInputTest extends DatabaseTest {

    /** What is put into a field, and whether no document at all could take it. */
    private record Rubbish(String name, boolean impossible, Consumer<HasValue<?, ?>> put) {}

    /** Typed, but not to be read: the field is empty and knows that it is not. */
    private static final Rubbish UNREADABLE = new Rubbish("letters", true, field -> {
        field.clear();
        var element = ((Component) field).getElement();
        sent(element, field instanceof BigDecimalField ? "value" : "_inputElementValue", "abc");
        if (!(field instanceof BigDecimalField)) {
            fire(element, "unparsable-change", JsonNodeFactory.instance.objectNode());
        }
    });

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Rubbish impossible(String name, Object value) {
        return new Rubbish(name, true, field -> ((HasValue) field).setValue(value));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Rubbish doubtful(String name, Object value) {
        return new Rubbish(
                name, false, field -> ((HasValue) field).setValue(value == null ? field.getEmptyValue() : value));
    }

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Labels labels;

    @Autowired
    private GivenHistory history;

    private final ListAppender<ILoggingEvent> accidents = new ListAppender<>();
    private final Set<String> wrong = new TreeSet<>();
    private Screens screens;
    private BrowserlessUIContext window;
    private String statement;
    private int tried;

    @BeforeEach
    void begin() {
        inCompany(history::live);
        screens = new Screens(application);
        accidents.start();
        ((Logger) LoggerFactory.getLogger("ballast")).addAppender(accidents);
    }

    @AfterEach
    void end() {
        ((Logger) LoggerFactory.getLogger("ballast")).detachAppender(accidents);
        screens.close();
    }

    @Test
    void rubbish_is_refused_at_its_field_and_nothing_is_stored() {
        open("account");
        for (var route : RouteConfiguration.forApplicationScope().getAvailableRoutes()) {
            if (route.getTemplate().endsWith("/:id")) {
                var list = route.getTemplate().replace("/:id", "");
                open(list);
                attack(Screens.firstRow(window, list));
                attack(list + "/0");
            }
        }
        assertThat(tried).isGreaterThan(400);
        assertThat(wrong).isEmpty();
    }

    private void attack(String path) {
        open(path);
        if (save().isEmpty()) {
            return;
        }
        for (int i = 0; i < fields().size(); i++) {
            for (var rubbish : rubbish(fields().get(i))) {
                attack(path, fields().get(i), rubbish);
            }
        }
    }

    private <V> void attack(String path, HasValue<?, V> field, Rubbish rubbish) {
        var place = "%s %s %s".formatted(path, ((Component) field).getId().orElse("lines"), rubbish.name());
        var before = stored();
        var value = field.getValue();
        accidents.list.clear();
        tried++;
        try {
            rubbish.put().accept(field);
            save().orElseThrow().click();
        } catch (RuntimeException e) {
            wrong.add(place + ": " + e);
        }
        var after = stored();
        judge(place, field, rubbish.impossible(), before.equals(after));
        window.find(Notification.class).all().forEach(Notification::close);
        if (before.equals(after)) {
            field.clear();
            field.setValue(value);
        } else {
            open(path);
        }
    }

    /** In a new window, which has nothing unsaved to ask about. */
    private void open(String path) {
        screens.leave();
        window = screens.of(new SignedIn(
                1, "boss", "Boss", "en", company.id(), company.name(), Set.copyOf(labels.permissions()), false, ""));
        Screens.goTo(window, path);
    }

    private void judge(String place, HasValue<?, ?> field, boolean impossible, boolean unchanged) {
        accidents.list.stream()
                .filter(event -> event.getLevel() == Level.ERROR)
                .map(event -> event.getThrowableProxy().getMessage())
                .forEach(message -> wrong.add(place + ": an accident, " + message));
        var marked = field instanceof HasValidation validated
                ? validated.isInvalid() && !validated.getErrorMessage().isBlank()
                : Screens.picture((Component) field).contains("\"problems\":{\"");
        var told = window.find(Notification.class).all().stream()
                .anyMatch(note -> Screens.picture(note).contains("role=alert"));
        if (!unchanged && (impossible || marked || told)) {
            wrong.add(place + ": stored");
        }
        if (unchanged && impossible && !marked) {
            wrong.add(place + ": not told at the field");
        }
    }

    private static List<Rubbish> rubbish(HasValue<?, ?> field) {
        return switch (field) {
            case TextField text -> texts();
            case TextArea text -> texts();
            case BigDecimalField number ->
                List.of(
                        impossible("40 digits", new BigDecimal("9".repeat(40))),
                        doubtful("negative", new BigDecimal("-5")),
                        doubtful("nothing", null),
                        UNREADABLE);
            case IntegerField number ->
                List.of(
                        doubtful("huge", Integer.MAX_VALUE),
                        doubtful("negative", -5),
                        doubtful("nothing", null),
                        UNREADABLE);
            case DatePicker date ->
                List.of(
                        impossible("year 9999", LocalDate.of(9999, 12, 31)),
                        impossible("year 1", LocalDate.of(1, 1, 1)),
                        doubtful("nothing", null),
                        UNREADABLE);
            case LineGrid<?> lines when lines.isEmpty() && lines.getElement().getProperty("fixed", false) -> List.of();
            case LineGrid<?> lines -> cells(lines);
            default -> List.of();
        };
    }

    private static List<Rubbish> texts() {
        return List.of(
                impossible("NUL", "a\u0000b"),
                impossible("10 MB", "x".repeat(10_000_000)),
                doubtful("emoji", "🦊 شركة Ω"),
                doubtful("nothing", ""));
    }

    /** Every cell of the first line. */
    private static List<Rubbish> cells(LineGrid<?> lines) {
        var all = new ArrayList<Rubbish>();
        ((JsonNode) lines.getElement().getPropertyRaw("columns")).forEach(column -> {
            var key = column.path("key").asString();
            switch (column.path("kind").asString()) {
                case "number" -> {
                    all.add(cell(key, "9".repeat(40), true));
                    all.add(cell(key, "abc", true));
                    all.add(cell(key, "-5", false));
                }
                case "text" -> {
                    all.add(cell(key, "a\u0000b", true));
                    all.add(cell(key, "x".repeat(10_000_000), true));
                    all.add(cell(key, "🦊", false));
                }
                case "lookup" -> all.add(cell(key, "no such thing", true));
                default -> {}
            }
        });
        return all;
    }

    private static Rubbish cell(String key, String text, boolean impossible) {
        return new Rubbish(key + " " + text.substring(0, Math.min(9, text.length())), impossible, lines -> {
            if (lines.isEmpty()) {
                edit((LineGrid<?>) lines, "insert", key, text);
            }
            edit((LineGrid<?>) lines, "edit", key, text);
        });
    }

    /** What the browser sends when a cell is left. */
    private static void edit(LineGrid<?> lines, String type, String key, String text) {
        var json = JsonNodeFactory.instance;
        var data = json.objectNode();
        data.set("event.detail", json.objectNode().put("row", 0).put("key", key).put("text", text));
        fire(lines.getElement(), type, data);
    }

    private static void sent(Element element, String property, String value) {
        try {
            element.getNode()
                    .getFeature(ElementPropertyMap.class)
                    .deferredUpdateFromClient(property, value)
                    .run();
        } catch (PropertyChangeDeniedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fire(Element element, String type, ObjectNode data) {
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, type, data));
    }

    /** The fields of the document, not the parts of which some are made. */
    private static List<HasValue<?, ?>> fields() {
        var all = new ArrayList<HasValue<?, ?>>();
        parts(UI.getCurrent())
                .filter(part -> part.getParent()
                        .filter(parent -> parent instanceof Form<?> || parent.hasClassName("document-main"))
                        .isPresent())
                .filter(HasValue.class::isInstance)
                .forEach(part -> all.add((HasValue<?, ?>) part));
        return all;
    }

    /** The button that stores, if the document may be stored. */
    private static Optional<Button> save() {
        return parts(UI.getCurrent())
                .filter(part -> part.hasClassName("document-actions"))
                .flatMap(Component::getChildren)
                .findFirst()
                .filter(Component::isVisible)
                .map(Button.class::cast);
    }

    private static Stream<Component> parts(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(BadInputTest::parts));
    }

    /** What the company's tables hold, in short. */
    private String stored() {
        var answer = new String[1];
        inCompany(() -> answer[0] =
                transaction.execute(status -> db.fetchSingle(fingerprint()).get(0, String.class)));
        return answer[0];
    }

    private String fingerprint() {
        if (statement == null) {
            statement = transaction.execute(status -> db.fetch("""
                    select table_schema || '.' || table_name from information_schema.columns
                    where column_name = 'company_id' and table_name <> 'change'
                    and table_schema not in ('audit', 'platform', 'documents')
                    union values ('platform.role'), ('platform.app_user'), ('platform.company')""")).getValues(0, String.class).stream()
                    .map(table ->
                            "(select count(*) || ' ' || coalesce(sum(hashtext(t::text)), 0) from " + table + " t)")
                    .collect(Collectors.joining(" || ' ' || ", "select ", ""));
        }
        return statement;
    }
}
