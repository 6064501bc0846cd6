package ballast.purchasing.ui;

import ballast.platform.ui.Dates;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.Words;
import ballast.purchasing.GoodsReceipt;
import ballast.purchasing.GoodsReceiptService;
import ballast.purchasing.GoodsReceipts;
import ballast.purchasing.PurchasingPermissions;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One goods receipt: what came of an order, and where it was put. */
@Route("purchasing/goods-receipts/:id")
@RolesAllowed(PurchasingPermissions.RECEIPT_READ)
class ReceiptPage extends Composite<DocumentPage<GoodsReceipt>> {

    private final BuyingDesk desk;
    private final GoodsReceipts receipts;
    private final GoodsReceiptService service;

    ReceiptPage(BuyingDesk desk, GoodsReceipts receipts, GoodsReceiptService service) {
        this.desk = desk;
        this.receipts = receipts;
        this.service = service;
    }

    @Override
    protected DocumentPage<GoodsReceipt> initContent() {
        return new DocumentPage<>(GoodsReceipt.DOCUMENT, GoodsReceipt.class)
                .field("receivedOn", Dates.picker(""))
                .field("warehouse", desk.warehouses().field())
                .field("reference", new TextField())
                .field("text", new TextField())
                .section("lines", ReceiptLines.grid(desk))
                .identity(GoodsReceipt::id, ReceiptPage::name)
                .status(GoodsReceipt::status)
                .loads(receipts::get, this::fresh)
                .saves(PurchasingPermissions.RECEIPT_POST, GoodsReceipt::isEditable, receipts::save)
                .next("post", PurchasingPermissions.RECEIPT_POST, GoodsReceipt::isEditable, service::post);
    }

    private GoodsReceipt fresh(BeforeEnterEvent event) {
        return OrderParameter.of(event)
                .map(service::of)
                .orElseGet(() -> GoodsReceipt.blank(
                        desk.companies().today(), desk.warehouses().usual()));
    }

    private static String name(GoodsReceipt receipt) {
        return receipt.number() == null
                ? Words.t("purchasing.goods_receipt.status.DRAFT")
                : receipt.number() + " · " + receipt.supplier();
    }
}
