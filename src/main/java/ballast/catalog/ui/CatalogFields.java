package ballast.catalog.ui;

import ballast.catalog.PostingGroups;
import ballast.catalog.TaxCodes;
import ballast.catalog.Units;
import ballast.platform.ui.Choices;
import ballast.platform.ui.Option;
import com.vaadin.flow.component.select.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fields that choose a unit, a tax code or a posting group. */
@Component
public class CatalogFields {

    private final Units units;
    private final TaxCodes taxCodes;
    private final PostingGroups groups;

    CatalogFields(Units units, TaxCodes taxCodes, PostingGroups groups) {
        this.units = units;
        this.taxCodes = taxCodes;
        this.groups = groups;
    }

    Select<@Nullable Integer> unit() {
        return Choices.named(units.list().stream()
                .map(unit -> new Option(unit.id(), unit.name(), ""))
                .toList());
    }

    public Select<@Nullable Integer> taxCode() {
        return Choices.named(taxCodes.list().stream()
                .map(tax -> new Option(tax.id(), tax.code() + " " + tax.name(), ""))
                .toList());
    }

    public Select<@Nullable Integer> postingGroup() {
        return Choices.named(groups.list().stream()
                .map(group -> new Option(group.id(), group.name(), ""))
                .toList());
    }
}
