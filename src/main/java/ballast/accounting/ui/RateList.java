package ballast.accounting.ui;

import ballast.accounting.AccountingPermissions;
import ballast.accounting.ExchangeRates;
import ballast.accounting.ExchangeRates.ExchangeRate;
import ballast.platform.ui.ListPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;

/** What other currencies were worth, and since when. */
@Route("accounting/exchange-rates")
@RolesAllowed(AccountingPermissions.SETTINGS_READ)
@Menu(title = "accounting.exchange_rate.list", icon = "vaadin:exchange", order = 460)
class RateList extends Composite<ListPage<ExchangeRate>> {

    private final ExchangeRates all;

    RateList(ExchangeRates all) {
        this.all = all;
    }

    @Override
    protected ListPage<ExchangeRate> initContent() {
        var list = new ListPage<ExchangeRate>("accounting.exchange_rate");
        var currency = list.search();
        return list.text("currency", ExchangeRate::currency)
                .date("validFrom", ExchangeRate::validFrom)
                .number("rate", ExchangeRate::rate)
                .sortable("currency", "validFrom", "rate")
                .rows(page -> all.page(currency.getValue().strip().toUpperCase(Locale.ROOT), page))
                .opens(one -> "accounting/exchange-rates/" + one.id())
                .creates("accounting/exchange-rates/0", AccountingPermissions.SETTINGS_EDIT);
    }
}
