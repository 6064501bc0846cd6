package ballast.orders.ui;

import ballast.orders.OrdersPermissions;
import ballast.orders.QuotationSearch.Row;
import ballast.orders.QuotationSearch.State;
import ballast.platform.ui.CurrentUser;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;

/** The quotations of one state on the board; a card that is dropped here is to get into it. */
final class BoardColumn extends Div {

    BoardColumn(State state, List<Row> rows, SerializableConsumer<Row> dropped) {
        addClassName("board-column");
        add(new H3(Words.t("orders.quotation.state", state) + " · " + rows.size()));
        rows.forEach(row -> add(BoardCard.of(row)));
        if (CurrentUser.may(OrdersPermissions.QUOTATION_SEND)) {
            DropTarget.create(this)
                    .addDropListener(drop -> drop.getDragData().ifPresent(data -> dropped.accept((Row) data)));
        }
    }
}
