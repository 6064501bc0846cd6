package ballast.inventory.ui;

import ballast.inventory.Warehouse;
import ballast.inventory.Warehouses;
import ballast.platform.ui.Choices;
import ballast.platform.ui.Lookup;
import ballast.platform.ui.Option;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fields that choose a warehouse or one of its bins. */
@Component
public class WarehouseChoices {

    private final Warehouses warehouses;

    WarehouseChoices(Warehouses warehouses) {
        this.warehouses = warehouses;
    }

    public Select<@Nullable Integer> field() {
        return Choices.named(options(""));
    }

    /** Asked only when it is opened. */
    Lookup lookup() {
        return new Lookup((text, limit) -> options(text), id -> option(warehouses.get(id.intValue())));
    }

    public List<Option> options(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return warehouses.list().stream()
                .map(WarehouseChoices::option)
                .filter(option -> option.text().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    private static Option option(Warehouse one) {
        return new Option(one.id(), one.code() + " " + one.name(), "");
    }

    /** Bins of all warehouses by code; the warehouse is beside it. */
    public List<Option> bins(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return warehouses.list().stream()
                .flatMap(store -> store.bins().stream()
                        .filter(bin -> bin.code().toLowerCase(Locale.ROOT).contains(wanted))
                        .map(bin -> new Option(bin.id(), bin.code(), store.code())))
                .toList();
    }

    /** The first one: most companies have no other. */
    public @Nullable Integer usual() {
        return warehouses.list().stream()
                .filter(Warehouse::active)
                .map(Warehouse::id)
                .findFirst()
                .orElse(null);
    }
}
