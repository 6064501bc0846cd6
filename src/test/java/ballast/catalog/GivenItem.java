package ballast.catalog;

import ballast.catalog.Item.OtherUnit;
import java.math.BigDecimal;
import java.util.List;

/** An item as most are, unless said otherwise. */
final class GivenItem {

    private final Item fresh;
    private final String name;
    private long id;
    private int version;
    private String number = "";
    private String gtin = "";
    private BigDecimal price = BigDecimal.TEN;
    private List<OtherUnit> units = List.of();

    GivenItem(Items items, String name) {
        this.fresh = items.fresh();
        this.name = name;
    }

    GivenItem from(Item stored) {
        id = stored.id();
        version = stored.version();
        number = stored.number();
        return this;
    }

    GivenItem number(String value) {
        number = value;
        return this;
    }

    GivenItem gtin(String value) {
        gtin = value;
        return this;
    }

    GivenItem price(String value) {
        price = new BigDecimal(value);
        return this;
    }

    GivenItem units(OtherUnit... value) {
        units = List.of(value);
        return this;
    }

    Item item() {
        return new Item(
                id,
                number,
                name,
                fresh.kind(),
                "",
                fresh.unitId(),
                fresh.taxCodeId(),
                fresh.postingGroupId(),
                price,
                gtin,
                true,
                units,
                version);
    }
}
