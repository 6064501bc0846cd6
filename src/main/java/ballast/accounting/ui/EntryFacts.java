package ballast.accounting.ui;

import ballast.accounting.PostedEntry;
import ballast.accounting.PostedEntry.Link;
import ballast.platform.document.Documents;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Where a posted entry comes from, who posted it, what reverses it and its place in the sealed journal. */
final class EntryFacts extends Div {

    EntryFacts() {
        addClassNames("panel", "facts");
    }

    void show(EntryForm form) {
        removeAll();
        var entry = form.posted();
        setVisible(entry != null);
        if (entry != null) {
            tell(entry);
        }
    }

    private void tell(PostedEntry entry) {
        var source = entry.source();
        var id = entry.sourceId();
        if (source != null && id != null) {
            fact("source", new Anchor(Documents.path(source, id), Words.t(source)));
        }
        link("reverses", entry.reverses());
        link("reversedBy", entry.reversedBy());
        fact("documentOn", new Span(Words.date(entry.documentOn())));
        fact("postedBy", new Span(entry.postedBy()));
        fact("postedAt", new Span(Words.time(entry.postedAt())));
        var sequence = entry.sequence();
        fact(
                "sequence",
                new Span(sequence == null ? Words.t("accounting.journal_entry.unsealed") : String.valueOf(sequence)));
    }

    private void link(String key, @Nullable Link other) {
        if (other != null) {
            fact(key, new Anchor(Documents.path("accounting.journal_entry", other.id()), other.number()));
        }
    }

    private void fact(String key, Component value) {
        var label = new Span(Words.t("accounting.journal_entry." + key));
        label.addClassName("fact-label");
        add(new Div(label, value));
    }
}
