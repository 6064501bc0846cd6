package ballast.platform.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The status of a document, in a word and a colour. */
public final class StatusBadge extends Span {

    public StatusBadge(String document, Enum<?> status) {
        super(Words.t(document + (isDerived(status) ? ".state" : ".status"), status));
        addClassNames("badge", css(status));
    }

    /** A status is stored, a state follows from what happened to the document; they have words of their own. */
    private static boolean isDerived(Enum<?> status) {
        return status.getDeclaringClass().getSimpleName().equals("State");
    }

    static String css(Enum<?> status) {
        return "badge-" + status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
