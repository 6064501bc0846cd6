package ballast.platform.ui.draft;

import ballast.platform.document.Documents;
import ballast.platform.draft.Draft;
import ballast.platform.draft.DraftContent;
import ballast.platform.draft.Drafts;
import ballast.platform.draft.RecordJson;
import ballast.platform.ui.Form;
import ballast.platform.ui.Problems;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinService;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Keeps the unsaved input of one document page as a draft: with the answer to each change, so nothing has to be asked
 * for; offers what was left here before.
 */
public final class Drafting<T extends Record> extends Div implements BeforeLeaveObserver {

    private final String document;
    private final Class<T> type;
    private final Form<T> form;
    private final SerializableConsumer<T> show;
    private final SerializableFunction<Long, T> stored;
    private UUID key = UUID.randomUUID();
    private @Nullable T base;
    private long id;
    private String address = "";
    private String title = "";
    private boolean due;
    private boolean kept;

    /**
     * @param show shows a record on the page
     * @param stored reads it as it is now
     */
    public Drafting(
            String document,
            Class<T> type,
            Form<T> form,
            SerializableConsumer<T> show,
            SerializableFunction<Long, T> stored) {
        this.document = document;
        this.type = type;
        this.form = form;
        this.show = show;
        this.stored = stored;
        form.onChange(this::changed);
        form.onStale(this::compare);
    }

    /** The page shows what is stored; whatever was a draft is part of it or not wanted any more. */
    public void shown(long number, T record, String name) {
        forget();
        id = number;
        base = record;
        title = name;
        address = Documents.path(document, number);
    }

    public void offer(Location location, boolean isEditor) {
        removeAll();
        if (!isEditor) {
            return;
        }
        var path = location.getPathWithQueryParameters();
        address = path.replaceFirst("[?&]draft=[^&]*", "");
        var wanted = location.getQueryParameters().getSingleParameter("draft").orElse("");
        if (wanted.isEmpty() && !places().has(document, id)) {
            return;
        }
        for (var draft : drafts().of(document, id)) {
            if (draft.id().toString().equals(wanted)) {
                resume(draft);
                return;
            }
            add(new DraftOffer(draft, this::resume, one -> drafts().remove(document, one.id())));
        }
    }

    private void resume(Draft draft) {
        var content = drafts().content(draft.id()).orElse(null);
        removeAll();
        if (content == null) {
            return;
        }
        if (id == 0) {
            show.accept(content.opened(type, opened()));
            address = draft.address();
            Merging.enter(form, type, content.mine().properties());
        } else {
            new Merging(document, id, form).merge(type, content, opened(), this::changed);
        }
        key = UUID.randomUUID();
        drafts().rename(draft, key);
        kept = true;
    }

    /** Somebody else has stored the document: theirs on screen, with whatever of mine does not touch it. */
    private void compare() {
        var content = DraftContent.of(opened(), Entered.values(form, opened()));
        var theirs = stored.apply(id);
        kept = false; // stays, until it is stored
        show.accept(theirs);
        if (content.agreed(RecordJson.of(theirs)).isEmpty()
                && content.disputed(RecordJson.of(theirs)).isEmpty()) {
            Problems.done(Words.t("platform.saved")); // it was this very change, asked for twice
            drafts().remove(document, key);
            return;
        }
        new Merging(document, id, form).merge(type, content, theirs, this::changed);
        keep();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form.isChanged()) {
            new UnsavedQuestion(event.postpone(), this::forget).open();
        }
    }

    /** Once, after all that this request changes. */
    private void changed() {
        if (!due) {
            due = true;
            getUI().ifPresent(ui -> ui.beforeClientResponse(this, context -> keep()));
        }
    }

    /** A draft that cannot be kept must not stop anybody from typing. */
    private void keep() {
        due = false;
        try {
            var content = DraftContent.of(opened(), Entered.values(form, opened()));
            if (content.mine().isEmpty()) {
                forget();
            } else {
                kept = drafts().keep(
                                new Draft(
                                        key,
                                        document,
                                        id,
                                        address,
                                        id != 0 ? title : Entered.name(form, title, content),
                                        Instant.EPOCH),
                                content);
                places().add(document, id);
            }
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Drafting.class).warn("A draft of {} {} was not kept", document, id, e);
        }
    }

    private void forget() {
        if (kept) {
            kept = false;
            drafts().remove(document, key);
        }
    }

    private T opened() {
        return Objects.requireNonNull(base);
    }

    private static DraftPlaces places() {
        return DraftPlaces.of(drafts()::open);
    }

    private static Drafts drafts() {
        return bean(Drafts.class);
    }

    private static <B> B bean(Class<B> type) {
        return VaadinService.getCurrent().getInstantiator().getOrCreate(type);
    }
}
