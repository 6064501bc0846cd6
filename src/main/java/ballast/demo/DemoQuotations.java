package ballast.demo;

import ballast.catalog.Items;
import ballast.orders.Quotation;
import ballast.orders.QuotationService;
import ballast.orders.Quotations;
import ballast.orders.QuotedLine;
import ballast.parties.Party;
import ballast.sales.InvoiceLine;
import ballast.sales.TaxRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What the demo company has offered, and what its customers said to it. */
@Component
class DemoQuotations {

    private final Quotations quotations;
    private final QuotationService service;

    DemoQuotations(Quotations quotations, QuotationService service) {
        this.quotations = quotations;
        this.service = service;
    }

    void offer(List<Party> customers, List<Items.Choice> goods, LocalDate today, Random random) {
        for (int i = 0; i < 14; i++) {
            var on = i % 7 == 6 ? today.minusDays(50) : today.minusDays(14L - i);
            var draft = quotation(customers.get(random.nextInt(customers.size())), goods, on, random);
            if (i % 7 < 2) {
                quotations.save(draft);
                continue;
            }
            var sent = service.send(draft);
            switch (i % 7) {
                case 3 -> service.decline(sent);
                case 4 -> service.accept(sent, Set.of());
                case 5 -> service.send(service.revise(sent));
                default -> {}
            }
        }
    }

    private static Quotation quotation(Party customer, List<Items.Choice> goods, LocalDate on, Random random) {
        var draft = Quotation.draft(customer.id(), on, customer.currencyCode());
        var wanted = 2 + random.nextInt(4);
        return draft.with(IntStream.range(0, wanted)
                .mapToObj(i -> QuotedLine.of(line(goods.get(random.nextInt(goods.size())), 1 + random.nextInt(12)))
                        .optional(i > 0 && i == wanted - 1))
                .toList());
    }

    static InvoiceLine line(Items.Choice item, long pieces) {
        return new InvoiceLine(
                item.id(),
                item.number(),
                item.postingGroupId(),
                item.name(),
                BigDecimal.valueOf(pieces),
                item.unitId(),
                item.unit(),
                item.salesPrice(),
                BigDecimal.ZERO,
                new TaxRate(
                        item.taxCodeId(),
                        item.taxCode(),
                        item.taxRate(),
                        item.taxCategory().name()),
                InvoiceLine.Origin.NONE);
    }
}
