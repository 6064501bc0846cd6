package ballast.warehousing.ui;

import ballast.accounting.ui.AccountLookup;
import ballast.platform.ui.Choices;
import ballast.platform.ui.CurrentUser;
import ballast.platform.ui.Dates;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.Navigation;
import ballast.platform.ui.Words;
import ballast.platform.ui.scan.ScanField;
import ballast.warehousing.GoodsMovement;
import ballast.warehousing.GoodsMovement.Kind;
import ballast.warehousing.WarehousingPermissions;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** One goods movement: what moves, from where and to where. */
@Route("warehousing/goods-movements/:id")
@RolesAllowed(WarehousingPermissions.MOVEMENT_READ)
class MovementPage extends Composite<DocumentPage<GoodsMovement>> {

    private final MovementDesk desk;
    private final AccountLookup accounts;

    MovementPage(MovementDesk desk, AccountLookup accounts) {
        this.desk = desk;
        this.accounts = accounts;
    }

    @Override
    protected DocumentPage<GoodsMovement> initContent() {
        var kind = Choices.of(Kind.class, "warehousing.goods_movement.kind");
        Select<@Nullable Integer> to = desk.warehouses().field();
        var account = accounts.field().asInteger();
        kind.addValueChangeListener(event -> {
            to.setVisible(event.getValue() == Kind.TRANSFER);
            account.setVisible(event.getValue() == Kind.RECEIPT || event.getValue() == Kind.ISSUE);
            if (event.isFromClient() && event.getValue() != Kind.TRANSFER) {
                to.clear();
            }
        });
        var lines = MovementLines.grid(desk);
        var scan = new ScanField(code -> MovementLines.scanned(lines, desk, code));
        return new DocumentPage<>(GoodsMovement.DOCUMENT, GoodsMovement.class)
                .field("kind", kind)
                .field("movedOn", Dates.picker(""))
                .field("warehouse", desk.warehouses().field())
                .field("toWarehouse", to)
                .field("account", account)
                .field("text", new TextField(), 2)
                .below(scan)
                .shows(one ->
                        scan.setVisible(one.isEditable() && CurrentUser.may(WarehousingPermissions.MOVEMENT_EDIT)))
                .section("lines", lines)
                .identity(GoodsMovement::id, MovementPage::name)
                .status(GoodsMovement::status)
                .loads(desk::get, event -> desk.fresh())
                .saves(WarehousingPermissions.MOVEMENT_EDIT, GoodsMovement::isEditable, desk::save)
                .next("post", WarehousingPermissions.MOVEMENT_POST, GoodsMovement::isEditable, desk::post)
                .action("arrive", WarehousingPermissions.MOVEMENT_POST, GoodsMovement::isUnderWay, desk::arrive)
                .button(
                        "moves",
                        "inventory.stock.read",
                        one -> !one.isEditable(),
                        one -> Navigation.to("inventory/moves?from=" + one.movedOn() + "&to=" + one.movedOn()));
    }

    private static String name(GoodsMovement movement) {
        return movement.number() == null ? Words.t("warehousing.goods_movement.status.DRAFT") : movement.number();
    }
}
