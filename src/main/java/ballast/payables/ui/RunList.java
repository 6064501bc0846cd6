package ballast.payables.ui;

import ballast.payables.PayablesPermissions;
import ballast.payables.PaymentRun.Status;
import ballast.payables.PaymentRuns;
import ballast.payables.PaymentRuns.Row;
import ballast.platform.ui.Creates;
import ballast.platform.ui.ListPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;

/** All payment runs. */
@Route("payables/payment-runs")
@RolesAllowed(PayablesPermissions.RUN_READ)
@Creates(PayablesPermissions.RUN_PROPOSE)
@Menu(title = "payables.payment_run.list", icon = "vaadin:wallet", order = 186)
class RunList extends Composite<ListPage<Row>> {

    private final PaymentRuns runs;

    RunList(PaymentRuns runs) {
        this.runs = runs;
    }

    @Override
    protected ListPage<Row> initContent() {
        var list = new ListPage<Row>("payables.payment_run");
        var status = list.choice("status", Status.class, "payables.payment_run.status");
        return list.text("number", Row::number)
                .date("payOn", Row::payOn)
                .date("dueBy", Row::dueBy)
                .number("suppliers", row -> BigDecimal.valueOf(row.suppliers()))
                .money("total", Row::total)
                .status("status", Row::status, "payables.payment_run.status")
                .sortable("number", "payOn", "total")
                .rows(page -> runs.page(status.getValue(), page))
                .opens(row -> "payables/payment-runs/" + row.id())
                .creates("payables/payment-runs/0", PayablesPermissions.RUN_PROPOSE);
    }
}
