package ballast.warehousing.ui;

import ballast.platform.ui.ListPage;
import ballast.warehousing.Stocktake.Status;
import ballast.warehousing.Stocktakes;
import ballast.warehousing.Stocktakes.Filter;
import ballast.warehousing.Stocktakes.Row;
import ballast.warehousing.WarehousingPermissions;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** All stocktakes. */
@Route("warehousing/stocktakes")
@RolesAllowed(WarehousingPermissions.STOCKTAKE_READ)
@Menu(title = "warehousing.stocktake.list", icon = "vaadin:clipboard-check", order = 230)
class StocktakeList extends Composite<ListPage<Row>> {

    private final Stocktakes stocktakes;

    StocktakeList(Stocktakes stocktakes) {
        this.stocktakes = stocktakes;
    }

    @Override
    protected ListPage<Row> initContent() {
        var list = new ListPage<Row>("warehousing.stocktake");
        var status = list.choice("status", Status.class, "warehousing.stocktake.status");
        return list.text("number", Row::number)
                .date("countedOn", Row::countedOn)
                .text("warehouse", Row::warehouse)
                .text("text", Row::text)
                .status("status", Row::status, "warehousing.stocktake.status")
                .sortable("number", "countedOn")
                .rows(page -> stocktakes.page(new Filter(status.getValue()), page))
                .opens(row -> "warehousing/stocktakes/" + row.id())
                .creates("warehousing/stocktakes/0", WarehousingPermissions.STOCKTAKE_COUNT);
    }
}
