package ballast.purchasing.ui;

import ballast.platform.ui.Dates;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.Navigation;
import ballast.platform.ui.Words;
import ballast.purchasing.PurchasingPermissions;
import ballast.purchasing.SupplierReturn;
import ballast.purchasing.SupplierReturnService;
import ballast.purchasing.SupplierReturns;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One return to a supplier: what goes back, at which price, and the debit note for it. */
@Route("purchasing/supplier-returns/:id")
@RolesAllowed(PurchasingPermissions.RETURN_READ)
class ReturnPage extends Composite<DocumentPage<SupplierReturn>> {

    private final BuyingDesk desk;
    private final SupplierReturns returns;
    private final SupplierReturnService service;
    private final ReturnLines lines;

    ReturnPage(BuyingDesk desk, SupplierReturns returns, SupplierReturnService service) {
        this.desk = desk;
        this.returns = returns;
        this.service = service;
        this.lines = new ReturnLines(desk, service);
    }

    @Override
    protected DocumentPage<SupplierReturn> initContent() {
        return new DocumentPage<>(SupplierReturn.DOCUMENT, SupplierReturn.class)
                .field("returnedOn", Dates.picker(""))
                .field("warehouse", desk.warehouses().field())
                .field("reference", new TextField())
                .field("text", new TextField())
                .section("lines", lines.grid())
                .identity(SupplierReturn::id, ReturnPage::name)
                .status(SupplierReturn::status)
                .shows(lines::of)
                .loads(returns::get, this::fresh)
                .saves(PurchasingPermissions.RETURN_POST, SupplierReturn::isEditable, returns::save)
                .next("post", PurchasingPermissions.RETURN_POST, SupplierReturn::isEditable, service::post)
                .button(
                        "debit",
                        "payables.bill.edit",
                        one -> !one.isEditable(),
                        one -> Navigation.to("payables/bills/0?return=" + one.id()));
    }

    private SupplierReturn fresh(BeforeEnterEvent event) {
        var companies = desk.companies();
        return OrderParameter.of(event)
                .map(service::of)
                .orElseGet(() -> SupplierReturn.blank(
                        companies.today(),
                        desk.warehouses().usual(),
                        companies.current().currencyCode()));
    }

    private static String name(SupplierReturn returned) {
        return returned.number() == null
                ? Words.t("purchasing.supplier_return.status.DRAFT")
                : returned.number() + " · " + returned.supplier();
    }
}
