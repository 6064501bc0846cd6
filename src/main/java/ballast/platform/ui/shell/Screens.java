package ballast.platform.ui.shell;

import ballast.platform.text.Labels;
import ballast.platform.ui.CurrentUser;
import ballast.platform.ui.Problems;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What every screen begins with: the user's language, the browser's look, and one way to tell of failures. */
@Component
class Screens implements VaadinServiceInitListener {

    private final transient Labels labels;

    Screens(Labels labels) {
        this.labels = labels;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(
                        session -> session.getSession().setErrorHandler(error -> Problems.show(error.getThrowable())));
        event.getSource().setSystemMessagesProvider(info -> messages(info.getLocale()));
        // before the first paint: light or dark is what this browser remembers
        event.addIndexHtmlRequestListener(
                page -> page.getDocument().head().appendElement("script").attr("src", "js/look.js"));
        event.getSource().addUIInitListener(init -> {
            CurrentUser.find().ifPresent(user -> init.getUI().setLocale(Locale.of(user.language())));
            if (Labels.LOCALES.stream()
                    .noneMatch(locale ->
                            locale.getLanguage().equals(init.getUI().getLocale().getLanguage()))) {
                init.getUI().setLocale(Locale.ENGLISH);
            }
        });
    }

    /** Of a screen whose session is over: its draft is there after the next sign-in. */
    private SystemMessages messages(Locale locale) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredCaption(labels.get(locale, "platform.session-ended"));
        messages.setSessionExpiredMessage(labels.get(locale, "platform.session-ended.hint"));
        return messages;
    }
}
