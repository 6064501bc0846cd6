package ballast.payables.ui;

import ballast.payables.BillExceptions;
import ballast.payables.BillExceptions.Row;
import ballast.payables.BillMatching;
import ballast.payables.BillReview;
import ballast.payables.BillService;
import ballast.payables.Bills;
import ballast.payables.PayablesPermissions;
import ballast.platform.db.Page;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** The queue of bills that do not match: the list beside the bill, decided and gone on by one key. */
@Route("payables/exceptions")
@RolesAllowed(PayablesPermissions.BILL_READ)
@Menu(title = "payables.exception.list", icon = "vaadin:warning", order = 183)
class ExceptionPage extends Composite<Div> implements HasDynamicTitle {

    private final BillExceptions exceptions;
    private final Bills bills;
    private final BillService service;
    private final BillReview review;
    private final BillMatching matching;
    private final Grid<Row> grid = ExceptionGrid.create();
    private final ExceptionDetail detail = new ExceptionDetail();

    ExceptionPage(
            BillExceptions exceptions, Bills bills, BillService service, BillReview review, BillMatching matching) {
        this.exceptions = exceptions;
        this.bills = bills;
        this.service = service;
        this.review = review;
        this.matching = matching;
    }

    @Override
    protected Div initContent() {
        grid.asSingleSelect().addValueChangeListener(event -> show(event.getValue()));
        var split = new SplitLayout(new Div(grid), detail);
        split.setSizeFull();
        split.setSplitterPosition(58);
        var page = new Div(new H2(Words.t("payables.exception.list")), split);
        page.addClassNames("list-page", "split-page");
        page.setSizeFull();
        refresh(0);
        return page;
    }

    @Override
    public String getPageTitle() {
        return Words.t("payables.exception.list");
    }

    private void refresh(int next) {
        var rows = exceptions.page(null, Page.first(200)).rows();
        grid.setItems(rows);
        if (rows.isEmpty()) {
            detail.nothing();
        } else {
            grid.select(rows.get(Math.min(next, rows.size() - 1)));
        }
    }

    private void show(@Nullable Row row) {
        if (row == null) {
            return;
        }
        var bill = bills.get(row.bill());
        detail.show(row, Words.money(bill.gross())).show(bill, matching.preview(bill));
        detail.offer("take", Key.KEY_M, PayablesPermissions.BILL_EDIT, next(row, () -> exceptions.take(bill.id())));
        if (bill.isEditable()) {
            detail.offer("dispute", Key.KEY_D, PayablesPermissions.BILL_POST, next(row, () -> service.dispute(bill)));
        }
        detail.offer("accept", Key.KEY_A, PayablesPermissions.BILL_ACCEPT, next(row, () -> review.accept(bill)));
    }

    /** What was decided leaves the list, and the next one takes its place. */
    private SerializableRunnable next(Row row, SerializableRunnable work) {
        return () -> {
            var place = exceptions.page(null, Page.first(200)).rows().indexOf(row);
            work.run();
            refresh(Math.max(place, 0));
        };
    }
}
