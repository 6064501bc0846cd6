package ballast.platform.ui;

import ballast.platform.problem.Problem;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;

/** Tells the user, once, what went wrong or what was done. */
public final class Problems {

    private Problems() {}

    public static void show(Problem problem) {
        var note = new Notification();
        note.addThemeVariants(NotificationVariant.LUMO_ERROR);
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), event -> note.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        close.setAriaLabel(Words.t("platform.close"));
        var text = new Span(Words.of(problem));
        text.getElement().setAttribute("role", "alert");
        var row = new HorizontalLayout(text, close);
        row.setAlignItems(com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment.CENTER);
        note.add(row);
        note.setPosition(Notification.Position.TOP_CENTER);
        note.setDuration(8000);
        note.open();
    }

    public static void show(Throwable failure) {
        show(Problem.of(failure));
    }

    public static void done(String message) {
        var note = Notification.show(message, 3000, Notification.Position.BOTTOM_START);
        note.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
    }
}
