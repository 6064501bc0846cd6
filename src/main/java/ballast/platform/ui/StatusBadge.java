package ballast.platform.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The status of a document, in a word and a colour. */
public final class StatusBadge extends Span {

    public StatusBadge(String document, Enum<?> status) {
        super(Words.t(document + ".status", status));
        addClassNames("badge", css(status));
    }

    static String css(Enum<?> status) {
        return "badge-" + status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
