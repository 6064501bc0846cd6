package ballast.inventory.ui;

import ballast.inventory.InventoryPermissions;
import ballast.inventory.StockFigures;
import ballast.platform.ui.Words;
import ballast.platform.ui.kpi.Kpi;
import ballast.platform.ui.kpi.Kpi.Tile;
import ballast.platform.ui.kpi.KpiSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the stock stands, on the workspace. */
@Component
class StockKpis implements KpiSource {

    private final StockFigures figures;

    StockKpis(StockFigures figures) {
        this.figures = figures;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public String permission() {
        return InventoryPermissions.STOCK_READ;
    }

    @Override
    public List<Kpi> kpis() {
        var now = figures.now();
        var tiles = new ArrayList<Kpi>();
        if (now.value() != null) {
            tiles.add(Tile.money(
                    Words.t("inventory.kpi.value"),
                    now.value(),
                    Words.t("inventory.kpi.value.detail", now.items()),
                    "inventory/stocks"));
            tiles.add(Tile.money(
                    Words.t("inventory.kpi.transit"),
                    now.inTransit(),
                    Words.t("inventory.kpi.transit.detail"),
                    "inventory/moves?kind=SHIPMENT"));
        }
        tiles.add(new Tile(
                Words.t("inventory.kpi.waiting"),
                String.valueOf(now.waiting()),
                Words.t("inventory.kpi.waiting.detail"),
                "inventory/stocks",
                now.waiting() > 0));
        return tiles;
    }
}
