package ballast.platform.ui;

import ballast.platform.text.Labels;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fields for what the world has named: countries (ISO 3166), currencies (ISO 4217), languages, time zones. */
public final class Choices {

    private Choices() {}

    public static <E extends Enum<E>> Select<E> of(Class<E> type, String prefix) {
        var select = new Select<E>();
        select.setItems(type.getEnumConstants());
        select.setItemLabelGenerator(constant -> Words.t(prefix, constant));
        return select;
    }

    /** One of a few named things, by their small number. */
    public static Select<@Nullable Integer> named(List<Option> options) {
        var names = options.stream()
                .collect(Collectors.toMap(option -> (int) option.id(), Option::text, (a, b) -> a, LinkedHashMap::new));
        var select = new Select<@Nullable Integer>();
        select.setItems(List.copyOf(names.keySet()));
        select.setEmptySelectionAllowed(true);
        select.setItemLabelGenerator(id -> id == null ? "" : names.getOrDefault(id, ""));
        return select;
    }

    public static ComboBox<String> country() {
        var box = new ComboBox<String>();
        box.setItems(Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.comparing(Choices::countryName))
                .toList());
        box.setItemLabelGenerator(Choices::countryName);
        return box;
    }

    public static String countryName(String code) {
        return Locale.of("", code).getDisplayCountry(Words.locale());
    }

    public static ComboBox<String> currency() {
        var box = new ComboBox<String>();
        box.setItems(Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .map(Currency::getCurrencyCode)
                .sorted()
                .toList());
        return box;
    }

    public static Select<String> language() {
        var select = new Select<String>();
        select.setItems(Labels.LOCALES.stream().map(Locale::getLanguage).toList());
        select.setItemLabelGenerator(code -> Locale.of(code).getDisplayLanguage(Words.locale()));
        return select;
    }

    public static ComboBox<String> zone() {
        var box = new ComboBox<String>();
        box.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        return box;
    }
}
