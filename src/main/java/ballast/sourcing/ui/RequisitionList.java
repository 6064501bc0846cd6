package ballast.sourcing.ui;

import ballast.platform.ui.Creates;
import ballast.platform.ui.ListPage;
import ballast.sourcing.Requisition.Status;
import ballast.sourcing.Requisitions;
import ballast.sourcing.Requisitions.Row;
import ballast.sourcing.SourcingPermissions;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** All requisitions. */
@Route("sourcing/requisitions")
@RolesAllowed(SourcingPermissions.REQUISITION_READ)
@Creates(SourcingPermissions.REQUISITION_EDIT)
@Menu(title = "sourcing.requisition.list", icon = "vaadin:clipboard-text", order = 145)
class RequisitionList extends Composite<ListPage<Row>> {

    private final Requisitions requisitions;

    RequisitionList(Requisitions requisitions) {
        this.requisitions = requisitions;
    }

    @Override
    protected ListPage<Row> initContent() {
        var list = new ListPage<Row>("sourcing.requisition");
        var status = list.choice("status", Status.class, "sourcing.requisition.status");
        return list.text("number", Row::number)
                .date("requestedOn", Row::requestedOn)
                .date("neededOn", Row::neededOn)
                .text("text", Row::text)
                .money("net", Row::net)
                .status("status", Row::status, "sourcing.requisition.status")
                .sortable("number", "requestedOn", "net")
                .rows(page -> requisitions.page(status.getValue(), page))
                .opens(row -> "sourcing/requisitions/" + row.id())
                .creates("sourcing/requisitions/0", SourcingPermissions.REQUISITION_EDIT);
    }
}
