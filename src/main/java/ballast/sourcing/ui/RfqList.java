package ballast.sourcing.ui;

import ballast.platform.ui.Creates;
import ballast.platform.ui.ListPage;
import ballast.sourcing.Rfq.Status;
import ballast.sourcing.Rfqs;
import ballast.sourcing.Rfqs.Row;
import ballast.sourcing.SourcingPermissions;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** All requests for quotation. */
@Route("sourcing/rfqs")
@RolesAllowed(SourcingPermissions.RFQ_READ)
@Creates(SourcingPermissions.RFQ_EDIT)
@Menu(title = "sourcing.rfq.list", icon = "vaadin:question-circle-o", order = 148)
class RfqList extends Composite<ListPage<Row>> {

    private final Rfqs rfqs;

    RfqList(Rfqs rfqs) {
        this.rfqs = rfqs;
    }

    @Override
    protected ListPage<Row> initContent() {
        var list = new ListPage<Row>("sourcing.rfq");
        var status = list.choice("status", Status.class, "sourcing.rfq.status");
        return list.text("number", Row::number)
                .date("askedOn", Row::askedOn)
                .date("answerBy", Row::answerBy)
                .text("asked", Row::asked)
                .text("answered", Row::answered)
                .status("status", Row::status, "sourcing.rfq.status")
                .sortable("number", "askedOn")
                .rows(page -> rfqs.page(status.getValue(), page))
                .opens(row -> "sourcing/rfqs/" + row.id())
                .creates("sourcing/rfqs/0", SourcingPermissions.RFQ_EDIT);
    }
}
