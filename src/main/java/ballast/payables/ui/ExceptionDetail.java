package ballast.payables.ui;

import ballast.payables.BillExceptions.Row;
import ballast.platform.ui.CurrentUser;
import ballast.platform.ui.Navigation;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.function.SerializableRunnable;

/** The bill beside the queue: what differs, and what can be decided by a key. */
final class ExceptionDetail extends Div {

    private final MatchTable match = new MatchTable();
    private final Div actions = new Div();

    ExceptionDetail() {
        addClassName("split-detail");
        actions.addClassName("document-actions");
    }

    void nothing() {
        removeAll();
        add(Words.t("payables.exception.none"));
    }

    MatchTable show(Row row, String total) {
        removeAll();
        actions.removeAll();
        add(
                new H3(row.supplier() + " · " + row.reference()),
                new Div(Words.t("payables.bill.gross") + ": " + total),
                new Div(Words.t("payables.exception.kind", row.kind()) + ": " + Words.plain(row.expected()) + " → "
                        + Words.plain(row.found())),
                new Div(Words.t("payables.exception.owner") + ": " + row.owner()),
                actions,
                match);
        actions.add(new Button(
                Words.t("payables.exception.openBill"), event -> Navigation.to("payables/bills/" + row.bill())));
        return match;
    }

    void offer(String action, Key key, String permission, SerializableRunnable work) {
        if (CurrentUser.may(permission)) {
            var button = new Button(Words.t("payables.exception." + action), event -> work.run());
            button.addClickShortcut(key, KeyModifier.ALT);
            actions.addComponentAsFirst(button);
        }
    }
}
