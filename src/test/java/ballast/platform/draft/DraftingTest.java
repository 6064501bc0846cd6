package ballast.platform.draft;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.given.DatabaseTest;
import ballast.given.Screens;
import ballast.given.Trade;
import ballast.platform.security.SignedIn;
import ballast.platform.text.Labels;
import ballast.platform.ui.Form;
import ballast.platform.ui.LineGrid;
import ballast.platform.ui.Navigation;
import ballast.sales.Invoice;
import ballast.sales.Invoices;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import com.vaadin.flow.internal.nodefeature.PropertyChangeDeniedException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.node.JsonNodeFactory;

/** A form that is left behind, and what becomes of it. */
@NullUnmarked
class DraftingTest extends DatabaseTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    Labels labels;

    @Autowired
    Trade trade;

    @Autowired
    Drafts drafts;

    @Autowired
    Invoices invoices;

    private Screens screens;
    private BrowserlessUIContext window;

    @BeforeEach
    void openScreens() {
        screens = new Screens(application);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    /** As after the loss of whatever was there: nothing is known but what is stored. */
    private void begin(String path) {
        screens.leave();
        window = screens.of(new SignedIn(
                1,
                "somebody",
                "Some Body",
                "en",
                company.id(),
                company.name(),
                Set.copyOf(labels.permissions()),
                false,
                ""));
        Navigation.to(path);
        window.roundTrip();
    }

    private Invoice stored() {
        var lines = List.of(trade.line(trade.item("DESK", "100.00", "S19"), "1", "0"));
        return invoices.save(
                trade.invoice(trade.customer("Flow AG"), LocalDate.of(2026, 2, 2), trade.term("2T10N30"), lines));
    }

    @Test
    void a_new_document_is_offered_as_it_was_left() {
        inCompany(() -> trade.item("DESK", "100.00", "S19"));
        begin("sales/invoices/0");
        type("reference", "Order 4711");
        for (int i = 0; i < 5; i++) {
            line("insert", i, "description", "");
            line("edit", i, "description", "Line " + i);
        }
        window.roundTrip();

        begin("sales/invoices/0");
        assertThat(field("reference").getValue()).isEqualTo("");
        assertThat(words()).contains("You left something unsaved here: New invoice · Order 4711");
        press("Continue where you left");
        window.roundTrip();
        assertThat(field("reference").getValue()).isEqualTo("Order 4711");
        assertThat(lines().getValue())
                .extracting("description")
                .containsExactly("Line 0", "Line 1", "Line 2", "Line 3", "Line 4");
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void home_lists_what_can_be_continued_and_its_address_continues_it() {
        begin("sales/invoices/0");
        type("reference", "Order 4711");
        window.roundTrip();
        begin("");
        assertThat(words()).contains("Continue where you left").contains("New invoice · Order 4711");
        begin(waiting().getFirst().continuing());
        assertThat(field("reference").getValue()).isEqualTo("Order 4711");
    }

    @Test
    void two_new_documents_are_two_drafts_and_continuing_one_leaves_the_other() {
        begin("sales/invoices/0");
        type("reference", "first");
        window.roundTrip();
        begin("sales/invoices/0");
        type("reference", "second");
        window.roundTrip();
        assertThat(waiting()).extracting(Draft::title).containsExactly("New invoice · second", "New invoice · first");
        begin(waiting().getFirst().continuing());
        type("reference", "third");
        window.roundTrip();
        assertThat(waiting()).extracting(Draft::title).containsExactly("New invoice · third", "New invoice · first");
    }

    @Test
    void what_is_saved_or_as_before_is_no_draft() {
        inCompany(this::stored);
        begin("sales/invoices");
        begin(Screens.firstRow(window, "sales/invoices"));
        type("reference", "changed");
        window.roundTrip();
        assertThat(waiting()).hasSize(1);
        type("reference", "");
        window.roundTrip();
        assertThat(waiting()).isEmpty();
        type("reference", "changed");
        window.roundTrip();
        press("Save");
        window.roundTrip();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void what_others_changed_meanwhile_is_asked_for_field_by_field() {
        var path = path();
        begin(path);
        type("reference", "mine");
        type("text", "my text");
        window.roundTrip();
        others("theirs");

        begin(path);
        press("Continue where you left");
        window.roundTrip();
        assertThat(field("text").getValue()).as("nobody else touched it").isEqualTo("my text");
        assertThat(field("reference").getValue()).isEqualTo("theirs");
        assertThat(words()).contains("Keep mine: mine").contains("Take theirs: theirs");
        settle("mine");
        press("Save");
        inCompany(() -> assertThat(invoices.get(id(path)).reference()).isEqualTo("mine"));
    }

    @Test
    void a_stale_save_asks_the_same_and_takes_theirs_where_wanted() {
        var path = path();
        begin(path);
        type("reference", "mine");
        type("text", "my text");
        window.roundTrip();
        others("theirs");
        press("Save");
        window.roundTrip();
        assertThat(words()).contains("Keep mine: mine");
        assertThat(waiting()).as("kept while one thinks about it").hasSize(1);
        settle("theirs");
        press("Save");
        inCompany(() -> {
            assertThat(invoices.get(id(path)).reference()).isEqualTo("theirs");
            assertThat(invoices.get(id(path)).text()).isEqualTo("my text");
        });
        assertThat(waiting()).isEmpty();
    }

    private String path() {
        var path = new String[1];
        inCompany(() -> path[0] = "sales/invoices/" + stored().id());
        return path[0];
    }

    private void others(String reference) {
        inCompany(() -> {
            transaction.executeWithoutResult(status -> db.execute(
                    "update sales.invoice set reference = {0}, version = version + 1",
                    org.jooq.impl.DSL.val(reference)));
        });
    }

    private static long id(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    @SuppressWarnings("unchecked")
    private void settle(String side) {
        var dialog = window.find(Dialog.class).all().stream()
                .filter(Dialog::isOpened)
                .findFirst()
                .orElseThrow();
        parts(dialog)
                .filter(RadioButtonGroup.class::isInstance)
                .forEach(choice -> ((RadioButtonGroup<String>) choice).setValue(side));
        window.find(Button.class).all().stream()
                .filter(button -> button.getText().equals("Apply"))
                .forEach(Button::click);
        window.roundTrip();
    }

    private List<Draft> waiting() {
        var found = new java.util.ArrayList<Draft>();
        inCompany(() -> found.addAll(drafts.open()));
        return found;
    }

    private String words() {
        return Screens.picture(UI.getCurrent());
    }

    private void press(String text) {
        all().filter(part -> part instanceof Button button && button.getText().equals(text))
                .findFirst()
                .map(Button.class::cast)
                .orElseThrow()
                .click();
    }

    private static Stream<Component> all() {
        return parts(UI.getCurrent());
    }

    private static Stream<Component> parts(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(DraftingTest::parts));
    }

    private static HasValue<?, ?> field(String component) {
        return (HasValue<?, ?>) all().filter(Form.class::isInstance)
                .map(Form.class::cast)
                .findFirst()
                .orElseThrow()
                .fields()
                .get(component);
    }

    private static LineGrid<?> lines() {
        return (LineGrid<?>) field("lines");
    }

    /** What the browser sends when a field is left. */
    private static void type(String component, String text) {
        try {
            ((Component) field(component))
                    .getElement()
                    .getNode()
                    .getFeature(ElementPropertyMap.class)
                    .deferredUpdateFromClient("value", text)
                    .run();
        } catch (PropertyChangeDeniedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void line(String type, int row, String key, String text) {
        var json = JsonNodeFactory.instance;
        var data = json.objectNode();
        data.set(
                "event.detail",
                json.objectNode().put("row", row).put("key", key).put("text", text));
        Element element = lines().getElement();
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, type, data));
    }
}
