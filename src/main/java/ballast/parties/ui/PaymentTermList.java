package ballast.parties.ui;

import ballast.parties.PartiesPermissions;
import ballast.parties.PaymentTerm;
import ballast.parties.PaymentTerms;
import ballast.platform.db.Listing;
import ballast.platform.ui.ListPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** When invoices fall due, and what may be deducted for paying early. */
@Route("parties/payment-terms")
@RolesAllowed(PartiesPermissions.TERM_READ)
@Menu(title = "parties.payment_term.list", icon = "vaadin:calendar-clock", order = 310)
class PaymentTermList extends Composite<ListPage<PaymentTerm>> {

    private final PaymentTerms all;

    PaymentTermList(PaymentTerms all) {
        this.all = all;
    }

    @Override
    protected ListPage<PaymentTerm> initContent() {
        return new ListPage<PaymentTerm>("parties.payment_term")
                .text("code", PaymentTerm::code)
                .text("name", PaymentTerm::name)
                .number("discountPercent", PaymentTerm::discountPercent)
                .text("discountDays", PaymentTerm::discountDays)
                .rows(page -> Listing.of(all.list()))
                .opens(one -> "parties/payment-terms/" + one.id())
                .creates("parties/payment-terms/0", PartiesPermissions.TERM_EDIT);
    }
}
