package ballast.platform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.server.VaadinService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the modules have to say beside a document, each behind its tab; read only when its tab is opened. */
final class AsideTabs extends Div {

    AsideTabs() {
        addClassName("document-aside");
    }

    void show(String document, long id) {
        removeAll();
        setVisible(id != 0);
        if (id == 0) {
            return;
        }
        var tabs = new TabSheet();
        tabs.setSizeFull();
        var places = new ArrayList<Div>();
        var asides = all();
        setVisible(!asides.isEmpty());
        for (var aside : asides) {
            var place = new Div();
            places.add(place);
            tabs.add(Words.t(aside.label()), place);
        }
        tabs.addSelectedChangeListener(event -> open(tabs.getSelectedIndex(), places, document, id));
        open(0, places, document, id);
        add(tabs);
    }

    private static void open(int index, List<Div> places, String document, long id) {
        if (index >= 0 && index < places.size() && places.get(index).getComponentCount() == 0) {
            places.get(index).add(all().get(index).of(document, id));
        }
    }

    private static List<Aside> all() {
        return VaadinService.getCurrent()
                .getInstantiator()
                .getOrCreate(Registry.class)
                .all();
    }

    /** The asides of all modules, in order. */
    @Component
    static class Registry {

        private final ObjectProvider<Aside> asides;

        Registry(ObjectProvider<Aside> asides) {
            this.asides = asides;
        }

        List<Aside> all() {
            return asides.stream()
                    .filter(Aside::isOpen)
                    .sorted(Comparator.comparingInt(Aside::order))
                    .toList();
        }
    }
}
