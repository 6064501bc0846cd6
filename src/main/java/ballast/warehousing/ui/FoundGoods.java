package ballast.warehousing.ui;

import ballast.catalog.ui.ItemLookup;
import ballast.inventory.ui.WarehouseChoices;
import ballast.platform.problem.RuleViolation;
import ballast.platform.ui.Lookup;
import ballast.platform.ui.Option;
import ballast.platform.ui.Words;
import ballast.warehousing.Stocktake;
import ballast.warehousing.StocktakeService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.springframework.stereotype.Component;

/** Puts something onto a count sheet that lies there though nobody expected it. */
@Component
class FoundGoods {

    private final StocktakeService service;
    private final ItemLookup items;
    private final WarehouseChoices warehouses;

    FoundGoods(StocktakeService service, ItemLookup items, WarehouseChoices warehouses) {
        this.service = service;
        this.items = items;
        this.warehouses = warehouses;
    }

    /** What was counted so far is stored with it. */
    void ask(Stocktake edited, SerializableConsumer<Stocktake> then) {
        var item = new Lookup((text, limit) -> items.find(text), this::named);
        item.setLabel(Words.t("warehousing.stocktake.item"));
        var bin = new Lookup((text, limit) -> warehouses.bins(text), id -> new Option(id, String.valueOf(id), ""));
        bin.setLabel(Words.t("warehousing.stocktake.bin"));
        var lot = new TextField(Words.t("warehousing.stocktake.lot"));
        lot.setMaxLength(200);
        var dialog = new Dialog(Words.t("warehousing.stocktake.add"));
        dialog.add(new FormLayout(item, bin, lot));
        var add = new Button(Words.t("warehousing.stocktake.add"), event -> {
            if (item.getValue() == null) {
                throw new RuleViolation("line_names_something_known", "");
            }
            var place = bin.getValue();
            var saved = service.save(edited);
            then.accept(
                    service.add(saved.id(), item.getValue(), place == null ? null : place.intValue(), lot.getValue()));
            dialog.close();
        });
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(Words.t("platform.cancel"), event -> dialog.close()), add);
        dialog.open();
    }

    /** Which item has the code; 0 for none. */
    long itemOf(String code) {
        return items.scanned(code).map(Option::id).orElse(0L);
    }

    private Option named(long id) {
        var item = items.get(id);
        return new Option(id, item.number() + " " + item.name(), "");
    }
}
