package ballast.demo;

import ballast.catalog.Items;
import ballast.parties.Party;
import ballast.purchasing.ItemInUnit;
import ballast.sourcing.Requisition;
import ballast.sourcing.RequisitionLine;
import ballast.sourcing.RequisitionService;
import ballast.sourcing.Rfq;
import ballast.sourcing.RfqLine;
import ballast.sourcing.RfqLine.Offer;
import ballast.sourcing.RfqService;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What the demo company needs and asks its suppliers for. */
@Component
class DemoSourcing {

    private final RfqService asking;
    private final RequisitionService requiring;

    DemoSourcing(RfqService asking, RequisitionService requiring) {
        this.asking = asking;
        this.requiring = requiring;
    }

    void need(List<Items.Choice> goods, Party supplier, LocalDate today) {
        var lines = goods.stream()
                .limit(3)
                .map(item -> new RequisitionLine(
                        ItemInUnit.of(item),
                        item.name(),
                        BigDecimal.TEN,
                        DemoBuying.cost(item),
                        supplier.id(),
                        supplier.name()))
                .toList();
        requiring.submit(Requisition.draft(today.minusDays(2)).with(lines));
    }

    void ask(List<Party> asked, List<Items.Choice> goods, LocalDate today) {
        var lines = goods.stream()
                .limit(4)
                .map(item -> new RfqLine(ItemInUnit.of(item), item.name(), BigDecimal.valueOf(40), offers(asked, item)))
                .toList();
        asking.send(Rfq.draft(today.minusDays(6)).with(lines));
    }

    private static List<Offer> offers(List<Party> asked, Items.Choice item) {
        return IntStream.range(0, asked.size())
                .mapToObj(i -> {
                    var offer = Offer.asked(asked.get(i).id(), asked.get(i).name());
                    var factor = BigDecimal.valueOf(92 + (i * 5L + item.id() * 3) % 14, 2);
                    return i == 2 && item.id() % 2 == 0
                            ? offer
                            : offer.at(DemoBuying.cost(item).multiply(factor).setScale(2, RoundingMode.HALF_UP))
                                    .within(7 + 7 * i);
                })
                .toList();
    }
}
