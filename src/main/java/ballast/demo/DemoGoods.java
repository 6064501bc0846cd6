package ballast.demo;

import ballast.catalog.Item;
import ballast.catalog.Item.Kind;
import ballast.catalog.Items;
import ballast.catalog.PostingGroups;
import ballast.catalog.TaxCodes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the demo company sells: furniture, lamps, books, and the work around them. */
@Component
class DemoGoods {

    /** Name, price in cents, and G for goods, B for books at the reduced rate, S for services. */
    private static final List<String> GOODS = List.of(
            "Chair Fjord|8990|G",
            "Chair Fjord with arms|11990|G",
            "Stool Watt|6490|G",
            "Desk Elbe 160|24500|G",
            "Desk Elbe 180|28900|G",
            "Standing desk Alster|64900|G",
            "Conference table Hafen|129000|G",
            "Shelf Deich 80|18900|G",
            "Shelf Deich 120|24900|G",
            "Cabinet Speicher|39900|G",
            "Lamp Leuchtturm|5900|G",
            "Lamp Leuchtturm floor|14900|G",
            "Lamp Kompass|7900|G",
            "Acoustic panel Düne|9900|G",
            "Screen Düne|17900|G",
            "Coat rack Mast|8900|G",
            "Waste bin Boje|3490|G",
            "Cable tray Tau|2450|G",
            "Monitor arm Kran|12900|G",
            "Footrest Steg|4990|G",
            "Book: Working upright|2495|B",
            "Book: Light and work|1295|B",
            "Book: Wood and its uses|3900|B",
            "Catalogue of the year|990|B",
            "Assembly, hour|6500|S",
            "Planning, hour|11000|S",
            "Delivery to the desk|8900|S",
            "Disposal of old furniture|12000|S",
            "Maintenance, year|24000|S",
            "Repair, hour|7200|S");

    private static final List<String> FINISHES = List.of(", oak", ", ash", ", white");

    private final Items items;
    private final TaxCodes taxCodes;
    private final PostingGroups groups;

    DemoGoods(Items items, TaxCodes taxCodes, PostingGroups groups) {
        this.items = items;
        this.taxCodes = taxCodes;
        this.groups = groups;
    }

    /** Furniture and lamps come in several finishes, each an item of its own. */
    List<Items.Choice> create() {
        var all = new ArrayList<Items.Choice>();
        for (var good : GOODS) {
            var parts = good.split("\\|", -1);
            for (var finish : parts[2].equals("G") ? FINISHES : List.of("")) {
                var item = items.save(item(parts[0] + finish, parts));
                all.add(items.choice(item.id()).orElseThrow());
            }
        }
        return all;
    }

    private Item item(String name, String[] parts) {
        var fresh = items.fresh();
        var service = parts[2].equals("S");
        var tax = taxCodes.list().stream()
                .filter(code -> parts[2].equals("B") && code.code().equals("R7"))
                .findFirst()
                .map(code -> code.id())
                .orElse(fresh.taxCodeId());
        var group = groups.list().stream()
                .filter(one -> one.code().equals(service ? "SERVICES" : "GOODS"))
                .findFirst()
                .orElseThrow()
                .id();
        return new Item(
                0,
                "",
                name,
                service ? Kind.SERVICE : Kind.GOODS,
                "",
                fresh.unitId(),
                tax,
                group,
                new BigDecimal(parts[1]).movePointLeft(2),
                "",
                true,
                List.of(),
                0);
    }
}
