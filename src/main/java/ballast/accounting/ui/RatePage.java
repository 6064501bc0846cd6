package ballast.accounting.ui;

import ballast.accounting.AccountingPermissions;
import ballast.accounting.ExchangeRates;
import ballast.accounting.ExchangeRates.ExchangeRate;
import ballast.platform.company.Companies;
import ballast.platform.ui.Choices;
import ballast.platform.ui.Dates;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.Navigation;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;

/** What one currency is worth from a day on. */
@Route("accounting/exchange-rates/:id")
@RolesAllowed(AccountingPermissions.SETTINGS_READ)
class RatePage extends Composite<DocumentPage<ExchangeRate>> {

    private final ExchangeRates all;
    private final Companies companies;

    RatePage(ExchangeRates all, Companies companies) {
        this.all = all;
        this.companies = companies;
    }

    @Override
    protected DocumentPage<ExchangeRate> initContent() {
        return new DocumentPage<>("accounting.exchange_rate", ExchangeRate.class)
                .field("currency", Choices.currency())
                .field("validFrom", Dates.picker(""))
                .field("rate", new BigDecimalField(), 2)
                .identity(ExchangeRate::id, one -> one.currency() + "  " + Words.date(one.validFrom()))
                .loads(all::get, event -> fresh())
                .saves(AccountingPermissions.SETTINGS_EDIT, any -> true, all::save)
                .button("delete", AccountingPermissions.SETTINGS_EDIT, one -> one.id() != 0, this::delete);
    }

    private ExchangeRate fresh() {
        return new ExchangeRate(0, "USD", companies.today(), BigDecimal.ONE, 0);
    }

    private void delete(ExchangeRate rate) {
        all.delete(rate.id());
        Navigation.to("accounting/exchange-rates");
    }
}
