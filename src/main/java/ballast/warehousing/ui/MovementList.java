package ballast.warehousing.ui;

import ballast.platform.ui.ListPage;
import ballast.platform.ui.Words;
import ballast.warehousing.GoodsMovement.Kind;
import ballast.warehousing.GoodsMovement.Status;
import ballast.warehousing.GoodsMovements;
import ballast.warehousing.GoodsMovements.Filter;
import ballast.warehousing.GoodsMovements.Row;
import ballast.warehousing.WarehousingPermissions;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** All goods movements. */
@Route("warehousing/goods-movements")
@RolesAllowed(WarehousingPermissions.MOVEMENT_READ)
@Menu(title = "warehousing.goods_movement.list", icon = "vaadin:truck", order = 220)
class MovementList extends Composite<ListPage<Row>> {

    private final GoodsMovements movements;

    MovementList(GoodsMovements movements) {
        this.movements = movements;
    }

    @Override
    protected ListPage<Row> initContent() {
        var list = new ListPage<Row>("warehousing.goods_movement");
        var kind = list.choice("kind", Kind.class, "warehousing.goods_movement.kind");
        var status = list.choice("status", Status.class, "warehousing.goods_movement.status");
        var from = list.date("from");
        var to = list.date("to");
        return list.text("number", Row::number)
                .text("kind", row -> Words.t("warehousing.goods_movement.kind", row.kind()))
                .date("movedOn", Row::movedOn)
                .text("warehouse", Row::warehouse)
                .text("toWarehouse", Row::toWarehouse)
                .text("text", Row::text)
                .status("status", Row::status, "warehousing.goods_movement.status")
                .sortable("number", "movedOn")
                .rows(page -> movements.page(
                        new Filter(kind.getValue(), status.getValue(), from.getValue(), to.getValue()), page))
                .opens(row -> "warehousing/goods-movements/" + row.id())
                .creates("warehousing/goods-movements/0", WarehousingPermissions.MOVEMENT_EDIT);
    }
}
