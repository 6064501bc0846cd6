package ballast.platform.ui;

import ballast.platform.problem.Problem;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableFunction;

/** One action on every selected row of a list; each row succeeds or fails on its own and says so. */
final class BulkAction<R> extends Button {

    BulkAction(String label, ListGrid<R> grid, SerializableFunction<R, String> action) {
        super(Words.t(label));
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        setVisible(false);
        grid.addSelectionListener(
                event -> setVisible(!event.getAllSelectedItems().isEmpty()));
        addClickListener(event -> {
            var report = new UnorderedList();
            for (var row : grid.getSelectedItems()) {
                report.add(new ListItem(run(row, action)));
            }
            var dialog = new Dialog(Words.t(label));
            dialog.add(report);
            dialog.getFooter().add(new Button(Words.t("platform.close"), close -> dialog.close()));
            dialog.open();
            grid.deselectAll();
            grid.reload();
        });
    }

    private static <R> String run(R row, SerializableFunction<R, String> action) {
        try {
            return "✓ " + action.apply(row);
        } catch (RuntimeException e) {
            return "✗ " + Words.of(Problem.of(e));
        }
    }
}
