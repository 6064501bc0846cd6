package ballast.orders.ui;

import ballast.orders.Delivery;
import ballast.orders.DeliveryLine;
import ballast.platform.ui.LineGrid;
import ballast.platform.ui.Words;

/** The lines of a delivery on screen: what is open, and what was picked of it. */
final class DeliveryLines {

    private DeliveryLines() {}

    static LineGrid<DeliveryLine> grid() {
        return new LineGrid<DeliveryLine>(Delivery.DOCUMENT, () -> {
                    throw new IllegalStateException();
                })
                .fixed()
                .computed("item", DeliveryLine::itemNumber)
                .computed("description", DeliveryLine::description)
                .computed("place", DeliveryLine::place)
                .computed("open", line -> Words.plain(line.open()))
                .number("quantity", DeliveryLine::quantity, DeliveryLine::of)
                .computed("unit", DeliveryLine::unit)
                .text("lot", DeliveryLine::lot, DeliveryLine::lot);
    }
}
