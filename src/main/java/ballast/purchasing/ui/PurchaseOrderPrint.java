package ballast.purchasing.ui;

import ballast.platform.ui.Words;
import ballast.purchasing.PurchaseOrder;
import ballast.purchasing.PurchaseOrderPdf;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.springframework.stereotype.Component;

/** The order as a PDF, from its page. */
@Component
class PurchaseOrderPrint {

    private final PurchaseOrderPdf pdf;

    PurchaseOrderPrint(PurchaseOrderPdf pdf) {
        this.pdf = pdf;
    }

    Anchor link(SerializableSupplier<PurchaseOrder> shown) {
        var handler = DownloadHandler.fromInputStream(event -> {
                    var order = shown.get();
                    var bytes = pdf.of(order);
                    var name = (order.number() == null ? "draft" : order.number()) + ".pdf";
                    return new DownloadResponse(new ByteArrayInputStream(bytes), name, "application/pdf", bytes.length);
                })
                .inline();
        var link = new Anchor(handler, Words.t("purchasing.purchase_order.pdf"));
        link.setTarget("_blank");
        link.setRouterIgnore(true);
        return link;
    }
}
