package ballast.platform.ui.draft;

import ballast.platform.document.LastChange;
import ballast.platform.draft.DraftContent;
import ballast.platform.draft.RecordJson;
import ballast.platform.ui.Form;
import ballast.platform.ui.Words;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.VaadinService;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Brings what the user has entered together with what is stored by now. */
record Merging(String document, long id, Form<?> form) {

    /** The form shows theirs already; what both have changed is asked for. */
    void merge(Class<? extends Record> type, DraftContent content, Record theirs, SerializableRunnable settled) {
        var now = RecordJson.of(theirs);
        enter(form, type, content.agreed(now).entrySet());
        var disputed = new LinkedHashMap<String, @Nullable Object>();
        content.disputed(now)
                .forEach((component, value) -> disputed.put(component, RecordJson.value(type, component, value)));
        disputed.keySet().retainAll(form.fields().keySet());
        if (!disputed.isEmpty()) {
            new Dispute(form, document, told(), disputed, settled).open();
        }
    }

    static void enter(Form<?> form, Class<? extends Record> type, Iterable<Map.Entry<String, JsonNode>> values) {
        values.forEach(one -> form.enter(one.getKey(), RecordJson.value(type, one.getKey(), one.getValue())));
    }

    private String told() {
        return VaadinService.getCurrent()
                .getInstantiator()
                .getOrCreate(LastChange.class)
                .of(document, id)
                .map(last -> Words.t("platform.dispute.by", last.user(), Words.time(last.at())))
                .orElseGet(() -> Words.t("rule.document_is_current"));
    }
}
