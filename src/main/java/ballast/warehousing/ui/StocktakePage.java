package ballast.warehousing.ui;

import ballast.approvals.ui.ApprovalStrip;
import ballast.inventory.ui.WarehouseChoices;
import ballast.platform.company.Companies;
import ballast.platform.scan.Scanned;
import ballast.platform.ui.CurrentUser;
import ballast.platform.ui.Dates;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.scan.ScanField;
import ballast.warehousing.Stocktake;
import ballast.warehousing.Stocktake.Status;
import ballast.warehousing.StocktakeAction;
import ballast.warehousing.StocktakeService;
import ballast.warehousing.Stocktakes;
import ballast.warehousing.WarehousingPermissions;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One stocktake: its sheet, blind while it is counted, then with what was expected and how it differs. */
@Route("warehousing/stocktakes/:id")
@RolesAllowed(WarehousingPermissions.STOCKTAKE_READ)
class StocktakePage extends Composite<DocumentPage<Stocktake>> {

    private final Stocktakes stocktakes;
    private final StocktakeService service;
    private final WarehouseChoices warehouses;
    private final Companies companies;
    private final FoundGoods found;

    StocktakePage(
            Stocktakes stocktakes,
            StocktakeService service,
            WarehouseChoices warehouses,
            Companies companies,
            FoundGoods found) {
        this.stocktakes = stocktakes;
        this.service = service;
        this.warehouses = warehouses;
        this.companies = companies;
        this.found = found;
    }

    @Override
    protected DocumentPage<Stocktake> initContent() {
        var sheet = new StocktakeSheet();
        var strip = new ApprovalStrip(Stocktake.DOCUMENT);
        var scan = new ScanField(text -> {
            var code = Scanned.of(text);
            var wanted = found.itemOf(code.code());
            sheet.scanned(code, item -> item == wanted);
        });
        var page = new DocumentPage<>(Stocktake.DOCUMENT, Stocktake.class)
                .field("warehouse", warehouses.field())
                .field("countedOn", Dates.picker(""))
                .field("text", new TextField(), 2)
                .field("recountPercent", new BigDecimalField())
                .field("recountAmount", new BigDecimalField())
                .field("approvalAmount", new BigDecimalField())
                .below(strip)
                .below(scan)
                .shows(one -> scan.setVisible(
                        one.id() != 0 && one.isCounting() && CurrentUser.may(WarehousingPermissions.STOCKTAKE_COUNT)))
                .section("lines", sheet.grid())
                .identity(Stocktake::id, Stocktake::number)
                .status(Stocktake::status)
                .shows(sheet::show)
                .loads(stocktakes::get, event -> Stocktake.draft(companies.today(), warehouses.usual()));
        page.shows(one ->
                strip.show(one.status() == Status.COUNTED ? one.id() : 0, () -> page.show(stocktakes.get(one.id()))));
        return actions(page, strip);
    }

    private DocumentPage<Stocktake> actions(DocumentPage<Stocktake> page, ApprovalStrip strip) {
        return page.saves(WarehousingPermissions.STOCKTAKE_COUNT, Stocktake::isCounting, service::save)
                .next(
                        "submit",
                        StocktakeAction.SUBMIT.permission(),
                        one -> one.may(StocktakeAction.SUBMIT),
                        service::submit)
                .button(
                        "add",
                        WarehousingPermissions.STOCKTAKE_COUNT,
                        one -> one.id() != 0 && one.isCounting(),
                        one -> found.ask(one, page::show))
                .action(
                        "approve",
                        StocktakeAction.APPROVE.permission(),
                        one -> one.may(StocktakeAction.APPROVE) && !strip.isVisible(),
                        one -> service.approve(one.id()))
                .action(
                        "post",
                        StocktakeAction.POST.permission(),
                        one -> one.may(StocktakeAction.POST) && !strip.isVisible(),
                        one -> service.post(one.id()))
                .action(
                        "recount",
                        StocktakeAction.RECOUNT.permission(),
                        one -> one.may(StocktakeAction.RECOUNT),
                        one -> service.recount(one.id()))
                .action(
                        "cancel",
                        StocktakeAction.CANCEL.permission(),
                        one -> one.may(StocktakeAction.CANCEL),
                        one -> service.cancel(one.id()));
    }
}
