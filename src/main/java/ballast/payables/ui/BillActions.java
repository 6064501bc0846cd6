package ballast.payables.ui;

import ballast.payables.Bill;
import ballast.payables.Bill.Kind;
import ballast.payables.BillReview;
import ballast.payables.BillService;
import ballast.payables.Bills;
import ballast.payables.PayablesPermissions;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.Navigation;
import com.vaadin.flow.component.Key;
import org.springframework.stereotype.Component;

/** What can be done with a bill on its page. */
@Component
class BillActions {

    private final Bills bills;
    private final BillService service;
    private final BillReview review;

    BillActions(Bills bills, BillService service, BillReview review) {
        this.bills = bills;
        this.service = service;
        this.review = review;
    }

    DocumentPage<Bill> on(DocumentPage<Bill> page) {
        return page.saves(PayablesPermissions.BILL_EDIT, Bill::isEditable, bills::save)
                .next("post", PayablesPermissions.BILL_POST, Bill::isEditable, service::post)
                .action("dispute", PayablesPermissions.BILL_POST, BillActions::isDisputable, service::dispute)
                .action("accept", PayablesPermissions.BILL_ACCEPT, Bill::blocked, review::accept)
                .key("accept", Key.KEY_A)
                .button(
                        "credit",
                        PayablesPermissions.BILL_EDIT,
                        BillActions::isPostedBill,
                        one -> Navigation.to("payables/bills/0?credits=" + one.id()))
                .action("reverse", PayablesPermissions.BILL_REVERSE, BillActions::isPostedBill, review::reverse);
    }

    private static boolean isPostedBill(Bill bill) {
        return bill.isPosted() && bill.kind() == Kind.BILL;
    }

    private static boolean isDisputable(Bill bill) {
        return bill.isEditable()
                && bill.kind() == Kind.BILL
                && bill.lines().stream().anyMatch(line -> line.source().orderLine() != null);
    }
}
