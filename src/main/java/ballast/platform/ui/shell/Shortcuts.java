package ballast.platform.ui.shell;

import ballast.platform.ui.DocumentCommands;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.LinkedHashMap;
import java.util.Map;

/** The keys that work everywhere, and those of the document at hand; shown on "?". */
final class Shortcuts extends Dialog {

    private static final Map<String, String> KEYS = new LinkedHashMap<>();

    static {
        KEYS.put("Ctrl+K", "platform.keys.search");
        KEYS.put("Alt+N", "platform.keys.new");
        KEYS.put("Alt+F", "platform.keys.filter");
        KEYS.put("Ctrl+S", "platform.keys.save");
        KEYS.put("Ctrl+Enter", "platform.keys.next");
        KEYS.put("Alt+L", "platform.keys.lines");
        KEYS.put("Enter, Tab", "platform.keys.cell");
        KEYS.put("Ctrl+D", "platform.keys.duplicate");
        KEYS.put("Ctrl+Del", "platform.keys.remove");
        KEYS.put("Shift+?", "platform.keys.help");
    }

    Shortcuts() {
        setHeaderTitle(Words.t("platform.keys"));
        addClassName("keys");
        var list = new DescriptionList();
        KEYS.forEach((keys, label) -> {
            list.add(new DescriptionList.Term(keys), new DescriptionList.Description(Words.t(label)));
        });
        DocumentCommands.keys().forEach((keys, label) -> {
            list.add(new DescriptionList.Term(keys), new DescriptionList.Description(label));
        });
        add(list);
        getFooter().add(new Button(Words.t("platform.close"), event -> close()));
    }
}
