package ballast.approvals.ui;

import ballast.approvals.Approvals;
import ballast.approvals.Request;
import ballast.platform.ui.Problems;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import org.springframework.stereotype.Component;

/** Yes or no to a request, with a word on it. */
@Component
class Answer {

    private final Approvals approvals;

    Answer(Approvals approvals) {
        this.approvals = approvals;
    }

    Div buttons(Request request, SerializableRunnable then) {
        var comment = new TextArea();
        comment.setPlaceholder(Words.t("approvals.request.comment"));
        comment.setAriaLabel(Words.t("approvals.request.comment"));
        comment.setMaxLength(1000);
        comment.setWidthFull();
        var approve = new Button(Words.t("approvals.request.approve"), VaadinIcon.CHECK.create(), event -> {
            approve(request, comment.getValue());
            then.run();
        });
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SUCCESS);
        var reject = new Button(Words.t("approvals.request.reject"), VaadinIcon.CLOSE.create(), event -> {
            var reason = comment.getValue();
            comment.setInvalid(reason.isBlank());
            comment.setErrorMessage(Words.t("rule.rejection_has_a_reason"));
            if (reason.isBlank()) {
                comment.focus();
            } else {
                approvals.reject(request.id(), reason);
                Problems.done(Words.t("approvals.request.reject.done"));
                then.run();
            }
        });
        reject.addThemeVariants(ButtonVariant.LUMO_ERROR);
        var row = new Div(reject, approve);
        row.addClassName("approval-buttons");
        var all = new Div(comment, row);
        all.addClassName("approval-answer");
        return all;
    }

    private void approve(Request request, String comment) {
        var outcome = approvals.approve(request.id(), comment);
        Problems.done(Words.t("approvals.outcome", outcome));
    }
}
