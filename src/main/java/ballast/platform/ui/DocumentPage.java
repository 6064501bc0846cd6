package ballast.platform.ui;

import ballast.platform.document.Documents;
import ballast.platform.ui.draft.Drafting;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One document: its fields and lines, its status, what can be done with it, and what stands beside it. */
public final class DocumentPage<T extends Record> extends FullPage implements BeforeEnterObserver {

    private final String document;
    private final Form<T> form;
    private final Drafting<T> drafting;
    private final DocumentHead head;
    private final FlowStrip flow = new FlowStrip();
    private final Div main = new Div();
    private final AsideTabs aside = new AsideTabs();
    private final List<SerializableConsumer<T>> listeners = new ArrayList<>();
    private @Nullable Origin<T> origin;
    private SerializableFunction<T, T> store = record -> record;
    private SerializableFunction<T, Long> id = record -> 0L;
    private SerializableFunction<T, String> name = Object::toString;
    private @Nullable T shown;
    private boolean isEditor;

    public DocumentPage(String document, Class<T> type) {
        super("document-page");
        this.document = document;
        this.form = new Form<>(document, type);
        this.drafting = new Drafting<>(
                document,
                type,
                form,
                this::show,
                one -> Objects.requireNonNull(origin).stored().apply(one));
        this.head = new DocumentHead(Documents.list(document), this::save);
        main.addClassName("document-main");
        main.add(drafting, flow, form);
        var body = new Div(main, aside);
        body.addClassName("document-body");
        add(head, body);
    }

    public <C extends Component & HasValue<?, ?>> DocumentPage<T> field(String component, C field) {
        return field(component, field, 1);
    }

    public <C extends Component & HasValue<?, ?>> DocumentPage<T> field(String component, C field, int columns) {
        form.field(component, field, columns);
        return this;
    }

    /** A field with a place of its own below the form, such as a line grid. */
    public <C extends Component & HasValue<?, ?>> DocumentPage<T> section(String component, C field) {
        main.add(new H3(Words.t(document + "." + component)), form.outside(component, field));
        return this;
    }

    public DocumentPage<T> below(Component part) {
        main.add(part);
        return this;
    }

    /** Called with the document whenever it is shown anew. */
    public DocumentPage<T> shows(SerializableConsumer<T> listener) {
        listeners.add(listener);
        return this;
    }

    public DocumentPage<T> status(SerializableFunction<T, ? extends Enum<?>> status) {
        return shows(record -> head.status(new StatusBadge(document, status.apply(record))));
    }

    /** What names it: 0 is a new one. */
    public DocumentPage<T> identity(SerializableFunction<T, Long> number, SerializableFunction<T, String> words) {
        id = number;
        name = words;
        return this;
    }

    public DocumentPage<T> loads(
            SerializableFunction<Long, T> stored, SerializableFunction<BeforeEnterEvent, T> blank) {
        origin = new Origin<>(stored, blank);
        return this;
    }

    /** Who may edit it, and in which state. */
    public DocumentPage<T> saves(
            String permission, SerializablePredicate<T> editable, SerializableFunction<T, T> saver) {
        store = saver;
        isEditor = CurrentUser.may(permission);
        return shows(record -> {
            head.setSaving(isEditor && editable.test(record));
            form.setReadOnly(!head.isSaving());
        });
    }

    /** Who may post it while it is new; it has no draft. */
    public DocumentPage<T> posts(String permission, SerializableFunction<T, T> poster) {
        head.saveAs(Words.t(document + ".post"), Words.t(document + ".post.done"));
        return saves(permission, record -> id.apply(record) == 0, poster);
    }

    /** A button that turns the document into its next state; unsaved changes are part of it. */
    public DocumentPage<T> action(
            String action, String permission, SerializablePredicate<T> when, SerializableFunction<T, T> run) {
        return button(action, permission, when, record -> {
            show(run.apply(record));
            Problems.done(Words.t(document + "." + action + ".done"));
        });
    }

    public DocumentPage<T> button(
            String action, String permission, SerializablePredicate<T> when, SerializableConsumer<T> run) {
        if (!CurrentUser.may(permission)) {
            return this;
        }
        var button = new Button(Words.t(document + "." + action));
        button.addClickListener(event -> form.attempt(() -> run.accept(form.read())));
        head.add(button, action);
        return shows(record -> button.setVisible(when.test(record)));
    }

    /** The named action is the usual next step: prominent, and on Ctrl+Enter. */
    public DocumentPage<T> next(
            String action, String permission, SerializablePredicate<T> when, SerializableFunction<T, T> run) {
        action(action, permission, when, run);
        head.prefer(action);
        return this;
    }

    /** Alt and this key run the named action. */
    public DocumentPage<T> key(String action, Key key) {
        head.key(action, key);
        return this;
    }

    /** A further part of the head; a link is what is printed, on Ctrl+P. */
    public DocumentPage<T> with(Component action) {
        head.add(action);
        return this;
    }

    private void save() {
        form.attempt(() -> {
            show(store.apply(form.read()));
            Problems.done(head.saved());
        });
    }

    /** Shows it as it is stored; a new one gets its own address. */
    public void show(T record) {
        var before = shown == null ? 0L : id.apply(shown);
        shown = record;
        form.show(record);
        listeners.forEach(listener -> listener.accept(record));
        var now = id.apply(record);
        head.title(now == 0 ? Words.t(document + ".new") : name.apply(record));
        drafting.shown(now, record, head.title());
        flow.show(document, now);
        aside.show(document, now);
        if (before == 0 && now != 0) {
            Navigation.renamed(Documents.path(document, now));
        }
    }

    public T shown() {
        return Objects.requireNonNull(shown);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wanted = event.getRouteParameters().getLong("id").orElse(0L);
        shown = null;
        show(Objects.requireNonNull(origin).of(wanted, isEditor, event));
        drafting.offer(event.getLocation(), head.isSaving());
        if (wanted == 0) {
            form.focusFirst();
        }
    }

    @Override
    String title() {
        return head.title();
    }
}
