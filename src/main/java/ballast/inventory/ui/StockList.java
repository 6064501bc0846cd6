package ballast.inventory.ui;

import ballast.inventory.InventoryPermissions;
import ballast.inventory.StockLevels;
import ballast.inventory.StockLevels.Filter;
import ballast.inventory.StockLevels.Row;
import ballast.platform.company.Companies;
import ballast.platform.ui.CurrentUser;
import ballast.platform.ui.ListPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** What is on hand, reserved and available, and what it is worth: now, or at the end of any day. */
@Route("inventory/stocks")
@RolesAllowed(InventoryPermissions.STOCK_READ)
@Menu(title = "inventory.stock.list", icon = "vaadin:stock", order = 200)
class StockList extends Composite<ListPage<Row>> {

    private final StockLevels levels;
    private final StockExplanations explanations;
    private final WarehouseChoices warehouses;
    private final Companies companies;

    StockList(StockLevels levels, StockExplanations explanations, WarehouseChoices warehouses, Companies companies) {
        this.levels = levels;
        this.explanations = explanations;
        this.warehouses = warehouses;
        this.companies = companies;
    }

    @Override
    protected ListPage<Row> initContent() {
        var list = new ListPage<Row>("inventory.stock");
        var text = list.search();
        var warehouse = list.lookup("warehouse", warehouses.lookup());
        var at = list.date("at", companies.today());
        list.text("number", Row::number)
                .text("name", Row::name)
                .text("warehouse", Row::warehouse)
                .number("onHand", Row::onHand)
                .explained(row -> explanations.onHand(row, at.getValue()))
                .number("reserved", Row::reserved)
                .explained(explanations::reserved)
                .number("available", Row::available)
                .explained(explanations::available)
                .text("unit", Row::unit)
                .sortable("number", "name", "onHand")
                .rows(page -> levels.page(new Filter(text.getValue(), warehouse.getValue(), at.getValue()), page))
                .opens(row -> "inventory/stocks/" + row.id());
        return CurrentUser.may(InventoryPermissions.COST_READ)
                ? list.money("value", Row::value).explained(explanations::cost).sortable("value")
                : list;
    }
}
