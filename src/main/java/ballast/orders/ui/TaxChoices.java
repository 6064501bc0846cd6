package ballast.orders.ui;

import ballast.catalog.TaxCode;
import ballast.catalog.TaxCodes;
import ballast.platform.ui.Option;
import ballast.sales.TaxRate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The tax codes that a line can have. */
@Component
class TaxChoices {

    private final TaxCodes taxCodes;

    TaxChoices(TaxCodes taxCodes) {
        this.taxCodes = taxCodes;
    }

    List<Option> find(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return taxCodes.list().stream()
                .filter(TaxCode::active)
                .filter(tax ->
                        (tax.code() + " " + tax.name()).toLowerCase(Locale.ROOT).contains(wanted))
                .map(tax -> new Option(tax.id(), tax.code(), tax.name()))
                .toList();
    }

    TaxRate get(long id) {
        var tax = taxCodes.get((int) id);
        return new TaxRate(tax.id(), tax.code(), tax.rate(), tax.category().name());
    }
}
