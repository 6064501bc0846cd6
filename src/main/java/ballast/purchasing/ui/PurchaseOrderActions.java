package ballast.purchasing.ui;

import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.Navigation;
import ballast.purchasing.PurchaseOrder;
import ballast.purchasing.PurchaseOrderService;
import ballast.purchasing.PurchaseOrders;
import ballast.purchasing.PurchasingPermissions;
import com.vaadin.flow.component.Key;
import org.springframework.stereotype.Component;

/** What can be done with an order on its page. */
@Component
class PurchaseOrderActions {

    private final PurchaseOrders orders;
    private final PurchaseOrderService service;

    PurchaseOrderActions(PurchaseOrders orders, PurchaseOrderService service) {
        this.orders = orders;
        this.service = service;
    }

    DocumentPage<PurchaseOrder> on(DocumentPage<PurchaseOrder> page) {
        return page.saves(PurchasingPermissions.ORDER_EDIT, PurchaseOrder::isEditable, orders::save)
                .next("confirm", PurchasingPermissions.ORDER_CONFIRM, PurchaseOrder::isDraft, service::confirm)
                .button(
                        "receive",
                        PurchasingPermissions.RECEIPT_POST,
                        PurchaseOrder::isReceivable,
                        one -> Navigation.to("purchasing/goods-receipts/0?order=" + one.id()))
                .key("receive", Key.KEY_R)
                .button(
                        "bill",
                        "payables.bill.edit",
                        PurchaseOrder::isUnderWay,
                        one -> Navigation.to("payables/bills/0?order=" + one.id()))
                .key("bill", Key.KEY_B)
                .button(
                        "return",
                        PurchasingPermissions.RETURN_POST,
                        PurchaseOrder::isReturnable,
                        one -> Navigation.to("purchasing/supplier-returns/0?order=" + one.id()))
                .action("close", PurchasingPermissions.ORDER_CONFIRM, PurchaseOrder::isUnderWay, service::closeShort)
                .action("cancel", PurchasingPermissions.ORDER_CONFIRM, PurchaseOrder::isUnderWay, service::cancel);
    }
}
