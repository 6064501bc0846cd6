package ballast.payables.ui;

import ballast.payables.BillExceptions;
import ballast.payables.BillExceptions.Row;
import ballast.payables.BillMatching;
import ballast.payables.BillReview;
import ballast.payables.BillService;
import ballast.payables.Bills;
import ballast.payables.PayablesPermissions;
import ballast.platform.db.Page;
import ballast.platform.ui.CurrentUser;
import ballast.platform.ui.Navigation;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import com.vaadin.flow.function.SerializableConsumer;
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

    private static final int MOST = 200;

    private final BillExceptions exceptions;
    private final Bills bills;
    private final BillService service;
    private final BillReview review;
    private final BillMatching matching;
    private final Grid<Row> grid = ExceptionGrid.create();
    private final Div detail = new Div();
    private final MatchTable match = new MatchTable();

    ExceptionPage(
            BillExceptions exceptions,
            Bills bills,
            BillService service,
            BillReview review,
            BillMatching matching) {
        this.exceptions = exceptions;
        this.bills = bills;
        this.service = service;
        this.review = review;
        this.matching = matching;
    }

    @Override
    protected Div initContent() {
        grid.asSingleSelect().addValueChangeListener(event -> show(event.getValue()));
        var split = new SplitLayout(grid, detail);
        split.setSizeFull();
        split.setSplitterPosition(58);
        detail.addClassName("split-detail");
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
        var rows = exceptions.page(null, Page.first(MOST)).rows();
        grid.setItems(rows);
        if (rows.isEmpty()) {
            show(null);
        } else {
            grid.select(rows.get(Math.min(next, rows.size() - 1)));
        }
    }

    private void show(@Nullable Row row) {
        detail.removeAll();
        if (row == null) {
            detail.add(Words.t("payables.exception.none"));
            return;
        }
        var bill = bills.get(row.bill());
        match.show(bill, matching.preview(bill));
        var actions = new Div();
        actions.addClassName("document-actions");
        button(actions, "accept", Key.KEY_A, PayablesPermissions.BILL_ACCEPT, row, one -> review.accept(bill));
        if (bill.isEditable()) {
            button(actions, "dispute", Key.KEY_D, PayablesPermissions.BILL_POST, row, one -> service.dispute(bill));
        }
        button(actions, "take", Key.KEY_M, PayablesPermissions.BILL_EDIT, row, one -> exceptions.take(bill.id()));
        actions.add(new Button(
                Words.t("payables.exception.openBill"), event -> Navigation.to("payables/bills/" + bill.id())));
        detail.add(
                new H3(row.supplier() + " · " + row.reference()),
                new Div(Words.t("payables.bill.gross") + ": " + Words.money(bill.gross())),
                new Div(Words.t("payables.exception.owner") + ": " + row.owner()),
                actions,
                match);
    }

    private void button(
            Div actions, String action, Key key, String permission, Row row, SerializableConsumer<Row> work) {
        if (CurrentUser.may(permission)) {
            var button = new Button(Words.t("payables.exception." + action), event -> decide(row, work));
            button.addClickShortcut(key, KeyModifier.ALT);
            actions.add(button);
        }
    }

    /** What was decided leaves the list, and the next one takes its place. */
    private void decide(Row row, SerializableConsumer<Row> work) {
        var place = exceptions.page(null, Page.first(MOST)).rows().indexOf(row);
        work.accept(row);
        refresh(Math.max(place, 0));
    }
}
