package ballast.platform.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinService;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the modules have to say beside a document, each in its section; read only when that is opened. */
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
        var asides = all(document);
        for (int i = 0; i < asides.size(); i++) {
            add(section(i, Words.t(asides.get(i).label()), document, id));
        }
        setVisible(!asides.isEmpty());
    }

    private static Details section(int index, String label, String document, long id) {
        var place = new Div();
        var section = new Details(label, place);
        section.addOpenedChangeListener(event -> {
            if (event.isOpened() && place.getComponentCount() == 0) {
                place.add(all(document).get(index).of(document, id));
            }
        });
        return section;
    }

    private static List<Aside> all(String document) {
        return VaadinService.getCurrent()
                .getInstantiator()
                .getOrCreate(Registry.class)
                .all(document);
    }

    /** The asides of all modules, in order. */
    @Component
    static class Registry {

        private final ObjectProvider<Aside> asides;

        Registry(ObjectProvider<Aside> asides) {
            this.asides = asides;
        }

        List<Aside> all(String document) {
            return asides.stream()
                    .filter(aside -> aside.isOpen() && aside.isBeside(document))
                    .sorted(Comparator.comparingInt(Aside::order))
                    .toList();
        }
    }
}
