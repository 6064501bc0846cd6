package ballast.orders.ui;

import ballast.orders.CustomerReturn;
import ballast.orders.CustomerReturn.Status;
import ballast.orders.OrdersPermissions;
import ballast.orders.ReturnLine;
import ballast.platform.ui.Dates;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.LineGrid;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One return: what came back of which delivery, and what the inspection found. */
@Route("orders/returns/:id")
@RolesAllowed(OrdersPermissions.RETURN_READ)
class ReturnPage extends Composite<DocumentPage<CustomerReturn>> {

    private final ReturnDesk desk;

    ReturnPage(ReturnDesk desk) {
        this.desk = desk;
    }

    @Override
    protected DocumentPage<CustomerReturn> initContent() {
        var lines = new LineGrid<ReturnLine>(CustomerReturn.DOCUMENT, () -> {
                    throw new IllegalStateException();
                })
                .fixed()
                .computed("delivery", ReturnLine::deliveryNumber)
                .computed("item", ReturnLine::itemNumber)
                .computed("description", ReturnLine::description)
                .computed("returnable", line -> Words.plain(line.returnable()))
                .number("quantity", ReturnLine::quantity, ReturnLine::of)
                .number("scrapped", ReturnLine::scrapped, ReturnLine::scrapping)
                .computed("unit", ReturnLine::unit);
        return new DocumentPage<>(CustomerReturn.DOCUMENT, CustomerReturn.class)
                .field("customer", Given.text(), 2)
                .field("orderNumber", Given.text())
                .field("returnedOn", Dates.picker(""))
                .field("reason", new TextField(), 4)
                .section("lines", lines)
                .identity(CustomerReturn::id, ReturnPage::name)
                .status(CustomerReturn::status)
                .loads(desk::get, desk::fresh)
                .saves(OrdersPermissions.RETURN_EDIT, one -> one.is(Status.DRAFT), desk::save)
                .shows(one -> lines.setReadOnly(one.is(Status.INSPECTED)))
                .next("receive", OrdersPermissions.RETURN_POST, one -> one.is(Status.DRAFT), desk::receive)
                .action("inspect", OrdersPermissions.RETURN_POST, one -> one.is(Status.RECEIVED), desk::inspect)
                .button("credit", OrdersPermissions.ORDER_INVOICE, CustomerReturn::isBack, desk::credit);
    }

    private static String name(CustomerReturn one) {
        return one.number() == null ? Words.t("orders.return.status.DRAFT") : one.number();
    }
}
