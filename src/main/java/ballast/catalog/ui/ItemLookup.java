package ballast.catalog.ui;

import ballast.catalog.Items;
import ballast.catalog.Items.Choice;
import ballast.platform.ui.Option;
import ballast.platform.ui.Words;
import java.util.List;
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

    public Choice get(long id) {
        return items.choice(id).orElseThrow();
    }

    private static Option option(Choice item) {
        return new Option(
                item.id(), item.number() + " " + item.name(), Words.plain(item.salesPrice()) + " / " + item.unit());
    }
}
