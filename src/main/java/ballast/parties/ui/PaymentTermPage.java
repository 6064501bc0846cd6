package ballast.parties.ui;

import ballast.parties.PartiesPermissions;
import ballast.parties.PaymentTerm;
import ballast.parties.PaymentTerm.Instalment;
import ballast.parties.PaymentTerms;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.LineGrid;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;

/** One payment term with its instalments. */
@Route("parties/payment-terms/:id")
@RolesAllowed(PartiesPermissions.TERM_READ)
class PaymentTermPage extends Composite<DocumentPage<PaymentTerm>> {

    private final PaymentTerms all;

    PaymentTermPage(PaymentTerms all) {
        this.all = all;
    }

    @Override
    protected DocumentPage<PaymentTerm> initContent() {
        return new DocumentPage<>("parties.payment_term", PaymentTerm.class)
                .field("code", new TextField())
                .field("name", new TextField(), 2)
                .field("discountPercent", new BigDecimalField())
                .field("discountDays", new IntegerField())
                .section("instalments", instalments())
                .identity(one -> (long) one.id(), one -> one.name())
                .loads(id -> all.get(id.intValue()), event -> PaymentTerm.net(30))
                .saves(PartiesPermissions.TERM_EDIT, any -> true, all::save);
    }

    private static LineGrid<Instalment> instalments() {
        return new LineGrid<>("parties.payment_term.instalments", () -> new Instalment(BigDecimal.ZERO, 30))
                .number("percent", Instalment::percent, (one, percent) -> new Instalment(percent, one.days()))
                .number(
                        "days",
                        one -> BigDecimal.valueOf(one.days()),
                        (one, days) -> new Instalment(one.percent(), days.intValue()));
    }
}
