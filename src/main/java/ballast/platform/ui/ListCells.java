package ballast.platform.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import org.jspecify.annotations.Nullable;

/** How a cell of a list is drawn when it is more than its text: a status as a badge, a figure that explains itself. */
final class ListCells {

    private static final String BADGE = "<span class=\"badge ${item.css}\">${item.text}</span>";
    private static final String FIGURE =
            "<button type=\"button\" class=\"explain\" title=\"${item.hint}\" @click=\"${(event) => { event.stopPropagation();"
                    + " explain(); }}\">${item.text}</button>";

    private ListCells() {}

    static <R> @Nullable LitRenderer<R> of(ListColumn<R> column) {
        var explanation = column.explanation;
        if (explanation != null) {
            return LitRenderer.<R>of(FIGURE)
                    .withProperty("text", column::text)
                    .withProperty("hint", row -> Words.t("platform.explain.hint"))
                    .withFunction("explain", row -> new ExplainDialog(explanation.apply(row)).open());
        }
        return column.statusPrefix == null
                ? null
                : LitRenderer.<R>of(BADGE)
                        .withProperty("text", column::text)
                        .withProperty("css", column::css);
    }
}
