package ballast.accounting.ui;

import ballast.accounting.AccountingPermissions;
import ballast.accounting.Dimension;
import ballast.accounting.Dimension.Value;
import ballast.accounting.Dimensions;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.LineGrid;
import ballast.platform.ui.Option;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One dimension with its values. */
@Route("accounting/dimensions/:id")
@RolesAllowed(AccountingPermissions.SETTINGS_READ)
class DimensionPage extends Composite<DocumentPage<Dimension>> {

    private final Dimensions all;

    DimensionPage(Dimensions all) {
        this.all = all;
    }

    @Override
    protected DocumentPage<Dimension> initContent() {
        return new DocumentPage<>("accounting.dimension", Dimension.class)
                .field("code", new TextField())
                .field("name", new TextField(), 2)
                .section("values", values())
                .identity(one -> (long) one.id(), Dimension::name)
                .loads(id -> all.get(id.intValue()), event -> new Dimension(0, "", "", List.of(), 0))
                .saves(AccountingPermissions.SETTINGS_EDIT, any -> true, this::save);
    }

    private Dimension save(Dimension dimension) {
        var given = dimension.values().stream()
                .filter(value -> !value.code().isEmpty() || !value.name().isEmpty())
                .toList();
        return all.save(new Dimension(dimension.id(), dimension.code(), dimension.name(), given, dimension.version()));
    }

    private static List<Option> yesOrNo(String text) {
        return Stream.of(new Option(1, Words.t("platform.yes"), ""), new Option(0, Words.t("platform.no"), ""))
                .filter(option -> option.text().startsWith(text.strip().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static LineGrid<Value> values() {
        return new LineGrid<>("accounting.dimension", () -> new Value(0, "", "", true))
                .text("code", Value::code, (v, text) -> new Value(v.id(), text.strip(), v.name(), v.active()))
                .text("name", Value::name, (v, text) -> new Value(v.id(), v.code(), text.strip(), v.active()))
                .lookup(
                        "active",
                        v -> Words.t(v.active() ? "platform.yes" : "platform.no"),
                        DimensionPage::yesOrNo,
                        (v, chosen) -> new Value(v.id(), v.code(), v.name(), chosen.id() == 1));
    }
}
