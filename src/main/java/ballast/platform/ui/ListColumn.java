package ballast.platform.ui;

import ballast.platform.money.Money;
import ballast.platform.ui.explain.ExplainDialog;
import ballast.platform.ui.explain.Explanation;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.ValueProvider;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A column of a list: what it says on screen and in an export. */
final class ListColumn<R> implements Serializable {

    private static final String BADGE = "<span class=\"badge ${item.css}\">${item.text}</span>";
    private static final String FIGURE = "<button type=\"button\" class=\"explain\" title=\"${item.hint}\""
            + " @click=\"${(event) => { event.stopPropagation(); explain(); }}\">${item.text}</button>";

    final String key;
    final ValueProvider<R, ? extends @Nullable Object> value;
    final boolean number;
    final @Nullable String statusPrefix;
    boolean sortable;

    @Nullable
    SerializableFunction<R, Explanation> explanation;

    ListColumn(
            String key,
            ValueProvider<R, ? extends @Nullable Object> value,
            boolean number,
            @Nullable String statusPrefix) {
        this.key = key;
        this.value = value;
        this.number = number;
        this.statusPrefix = statusPrefix;
    }

    /** As read on screen. */
    String text(R row) {
        return switch (value.apply(row)) {
            case null -> "";
            case Money money -> Words.amount(money);
            case BigDecimal decimal -> Words.plain(decimal);
            case LocalDate date -> Words.date(date);
            case Instant at -> Words.time(at);
            case Boolean flag -> flag ? "✓" : "";
            case Enum<?> constant -> statusPrefix == null ? constant.name() : Words.t(statusPrefix, constant);
            case Object other -> other.toString();
        };
    }

    /** CSS class of a status, or "". */
    String css(R row) {
        return statusPrefix != null && value.apply(row) instanceof Enum<?> constant ? StatusBadge.css(constant) : "";
    }

    /** How it is drawn when it is more than its text: a status as a badge, a figure that explains itself. */
    @Nullable
    LitRenderer<R> renderer() {
        var why = explanation;
        if (why != null) {
            return LitRenderer.<R>of(FIGURE)
                    .withProperty("text", this::text)
                    .withProperty("hint", row -> Words.t("platform.explain.hint"))
                    .withFunction("explain", row -> new ExplainDialog(why.apply(row)).open());
        }
        return statusPrefix == null
                ? null
                : LitRenderer.<R>of(BADGE).withProperty("text", this::text).withProperty("css", this::css);
    }
}
