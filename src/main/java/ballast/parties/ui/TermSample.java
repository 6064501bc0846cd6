package ballast.parties.ui;

import ballast.parties.PaymentTerm;
import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;

/** What a payment term makes of an invoice of today. */
final class TermSample extends Div {

    private static final BigDecimal AMOUNT = BigDecimal.valueOf(1000);

    private final Companies companies;

    TermSample(Companies companies) {
        this.companies = companies;
        addClassName("panel");
    }

    void show(PaymentTerm term) {
        var gross = Money.round(AMOUNT, companies.current().currencyCode());
        var schedule = term.schedule(companies.today(), gross);
        var list = new UnorderedList();
        var discount = schedule.discount();
        if (discount != null) {
            list.add(item("discount", Words.date(discount.lastDay()), discount.amount()));
        }
        schedule.dues().forEach(due -> list.add(item("due", Words.date(due.dueOn()), due.amount())));
        removeAll();
        add(new H3(Words.t("parties.payment_term.sample", Words.money(gross))), list);
    }

    private static ListItem item(String key, String day, Money amount) {
        return new ListItem(Words.t("parties.payment_term.sample." + key, day, Words.money(amount)));
    }
}
