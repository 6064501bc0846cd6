package ballast.platform.ui;

import ballast.platform.text.Labels;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives Vaadin the labels of all modules. */
@Component
class LabelProvider implements I18NProvider {

    private final Labels labels;

    LabelProvider(Labels labels) {
        this.labels = labels;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Labels.LOCALES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return labels.get(locale, key, arguments);
    }
}
