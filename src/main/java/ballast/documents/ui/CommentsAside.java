package ballast.documents.ui;

import ballast.documents.Comments;
import ballast.documents.DocumentsPermissions;
import ballast.platform.ui.Aside;
import ballast.platform.ui.CurrentUser;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;

/** Beside every document: what people have to say about it. */
@org.springframework.stereotype.Component
class CommentsAside implements Aside {

    private final Comments comments;

    CommentsAside(Comments comments) {
        this.comments = comments;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String label() {
        return "documents.comment.list";
    }

    @Override
    public boolean isOpen() {
        return CurrentUser.find().isPresent();
    }

    @Override
    public Component of(String document, long id) {
        var list = new Div();
        list.addClassName("timeline");
        show(list, document, id);
        var page = new Div(list);
        if (CurrentUser.may(DocumentsPermissions.COMMENT_ADD)) {
            var text = new TextArea();
            text.setAriaLabel(Words.t("documents.comment.text"));
            text.setMaxLength(10_000);
            text.setWidthFull();
            var add = new Button(Words.t("documents.comment.add"), event -> {
                comments.add(document, id, text.getValue());
                text.clear();
                show(list, document, id);
            });
            page.add(text, add);
        }
        return page;
    }

    private void show(Div list, String document, long id) {
        list.removeAll();
        for (var comment : comments.list(document, id)) {
            var head = new Span(comment.user());
            head.addClassName("timeline-head");
            var at = new Span(Words.time(comment.at()));
            at.addClassName("timeline-at");
            var text = new Div(comment.text());
            text.addClassName("timeline-text");
            var entry = new Div(new Div(head, at), text);
            entry.addClassName("timeline-entry");
            list.add(entry);
        }
    }
}
