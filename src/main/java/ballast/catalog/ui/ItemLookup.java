package ballast.catalog.ui;

import ballast.catalog.Items;
import ballast.catalog.Items.Choice;
import ballast.platform.ui.Option;
import ballast.platform.ui.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds items by number, name or GTIN, with what a line takes over from them. */
@Component
public class ItemLookup {

    private static final int MOST = 12;

    private final Items items;

    ItemLookup(Items items) {
        this.items = items;
    }

    public List<Option> find(String text) {
        return items.lookup(text, MOST).stream().map(ItemLookup::option).toList();
    }

    /** The item of a scanned code: by its number or GTIN, and no other that merely resembles it. */
    public Optional<Option> scanned(String code) {
        var found = find(code);
        return found.stream()
                .filter(one -> one.text().toLowerCase(Locale.ROOT).startsWith(code.toLowerCase(Locale.ROOT) + " "))
                .findFirst()
                .or(() -> found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty());
    }

    public Choice get(long id) {
        return items.choice(id).orElseThrow();
    }

    private static Option option(Choice item) {
        return new Option(
                item.id(), item.number() + " " + item.name(), Words.plain(item.salesPrice()) + " / " + item.unit());
    }
}
