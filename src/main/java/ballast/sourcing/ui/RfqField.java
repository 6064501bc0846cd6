package ballast.sourcing.ui;

import ballast.platform.ui.LineGrid;
import ballast.platform.ui.Lookup;
import ballast.platform.ui.Option;
import ballast.platform.ui.Words;
import ballast.purchasing.ItemInUnit;
import ballast.sourcing.Rfq;
import ballast.sourcing.RfqLine;
import ballast.sourcing.RfqLine.Offer;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.ArrayList;
import java.util.List;

/** What is asked for, whom, and what they answered: the lines above, the offers side by side below. */
final class RfqField extends CustomField<List<RfqLine>> {

    private final SourcingDesk desk;
    private final LineGrid<RfqLine> lines;
    private final Lookup supplier;
    private final Div offers = new Div();
    private final OfferTable table = new OfferTable(this::offered);
    private boolean isSyncing;

    RfqField(SourcingDesk desk, Lookup supplier) {
        super(List.of());
        this.desk = desk;
        this.supplier = supplier;
        lines = new LineGrid<>(Rfq.DOCUMENT, RfqLine::blank)
                .lookup("item", line -> line.what().number(), desk::items, this::pick)
                .computed("name", RfqLine::name)
                .number("quantity", RfqLine::quantity, RfqLine::of)
                .computed("unit", line -> line.what().unitName());
        lines.addValueChangeListener(event -> {
            if (!isSyncing && event.isFromClient()) {
                publish(lines.getValue());
            }
        });
        supplier.setLabel(Words.t("sourcing.rfq.ask"));
        supplier.addOptionListener(this::ask);
        offers.addClassName("offers");
        offers.add(new H3(Words.t("sourcing.rfq.comparison")), supplier, table);
        add(lines, offers);
        setWidthFull();
    }

    private RfqLine pick(RfqLine line, Option option) {
        var item = desk.item(option.id());
        var asked = lines.getValue().stream()
                .flatMap(one -> one.offers().stream())
                .map(offer -> Offer.asked(offer.supplier(), offer.name()))
                .distinct()
                .toList();
        return line.of(ItemInUnit.of(item), item.name()).with(asked);
    }

    private void ask(Option option) {
        publish(lines.getValue().stream()
                .map(line -> line.offers().stream().anyMatch(offer -> offer.supplier() == option.id())
                        ? line
                        : line.with(with(line.offers(), Offer.asked(option.id(), option.text()))))
                .toList());
        supplier.clear();
    }

    private static List<Offer> with(List<Offer> all, Offer one) {
        var more = new ArrayList<>(all);
        more.add(one);
        return more;
    }

    private void offered(List<RfqLine> all) {
        publish(all);
    }

    private void publish(List<RfqLine> all) {
        setPresentationValue(all);
        setModelValue(all, true);
    }

    @Override
    protected List<RfqLine> generateModelValue() {
        return lines.getValue();
    }

    @Override
    protected void setPresentationValue(List<RfqLine> value) {
        isSyncing = true;
        lines.setValue(List.copyOf(value));
        isSyncing = false;
        table.show(value, isReadOnly());
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        lines.setReadOnly(readOnly);
        supplier.setVisible(!readOnly);
        table.show(lines.getValue(), readOnly);
    }
}
