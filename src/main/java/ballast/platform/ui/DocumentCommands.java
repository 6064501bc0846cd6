package ballast.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be done with the document on the screen, for those who ask by keyboard. */
public final class DocumentCommands {

    private DocumentCommands() {}

    /** The words on its buttons. */
    public static List<String> titles() {
        return head().map(DocumentHead::commands).orElse(List.of());
    }

    public static void run(String title) {
        head().ifPresent(head -> head.run(title));
    }

    /** Its own keys, and what they do. */
    public static Map<String, String> keys() {
        return head().map(DocumentHead::keys).orElse(Map.of());
    }

    private static Optional<DocumentHead> head() {
        return parts(UI.getCurrent())
                .filter(DocumentHead.class::isInstance)
                .map(DocumentHead.class::cast)
                .findFirst();
    }

    private static Stream<Component> parts(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(DocumentCommands::parts));
    }
}
