package ballast.accounting.ui;

import ballast.accounting.AccountingPermissions;
import ballast.accounting.FiscalPeriod;
import ballast.accounting.FiscalPeriods;
import ballast.platform.company.Companies;
import ballast.platform.ui.CurrentUser;
import ballast.platform.ui.Problems;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.function.SerializableRunnable;

/** Opens the fiscal year after the last one there is. */
final class YearButton extends Button {

    private final FiscalPeriods periods;
    private final Companies companies;

    YearButton(FiscalPeriods periods, Companies companies, SerializableRunnable done) {
        this.periods = periods;
        this.companies = companies;
        setVisible(CurrentUser.may(AccountingPermissions.PERIOD_OPEN));
        name();
        addClickListener(event -> {
            var year = next();
            periods.openYear(year);
            Problems.done(Words.t("accounting.fiscal_period.opened", year));
            name();
            done.run();
        });
    }

    private void name() {
        setText(Words.t("accounting.fiscal_period.open-year", next()));
    }

    private int next() {
        return periods.list().stream()
                        .mapToInt(FiscalPeriod::fiscalYear)
                        .max()
                        .orElse(companies.today().getYear() - 1)
                + 1;
    }
}
