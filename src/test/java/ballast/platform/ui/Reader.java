package ballast.platform.ui;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ballast.platform.text.Labels;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;

/** Somebody in front of a screen who reads a language; there is no server behind it. */
@NullUnmarked
final class Reader {

    private static final I18NProvider LABELS = new I18NProvider() {

        private final Labels labels = new Labels();

        @Override
        public List<Locale> getProvidedLocales() {
            return Labels.LOCALES;
        }

        @Override
        public String getTranslation(String key, Locale locale, Object... arguments) {
            return labels.get(locale, key, arguments);
        }
    };

    private Reader() {}

    static void of(String language) {
        var instantiator = mock(Instantiator.class);
        when(instantiator.getI18NProvider()).thenReturn(LABELS);
        var service = mock(VaadinService.class);
        when(service.getInstantiator()).thenReturn(instantiator);
        VaadinService.setCurrent(service);
        var ui = new UI();
        ui.setLocale(Locale.of(language));
        UI.setCurrent(ui);
    }

    static void leaves() {
        UI.setCurrent(null);
        VaadinService.setCurrent(null);
    }
}
