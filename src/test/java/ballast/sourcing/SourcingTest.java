package ballast.sourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ballast.given.Buying;
import ballast.given.DatabaseTest;
import ballast.platform.document.DocumentFlows;
import ballast.platform.document.FlowStep;
import ballast.purchasing.ItemInUnit;
import ballast.purchasing.PurchaseOrder;
import ballast.sourcing.RfqLine.Offer;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From what is needed to who is asked and from whom it is ordered. */
@NullUnmarked
class SourcingTest extends DatabaseTest {

    @Autowired
    Buying buying;

    @Autowired
    RequisitionService requiring;

    @Autowired
    Requisitions requisitions;

    @Autowired
    RfqService asking;

    @Autowired
    Rfqs rfqs;

    @Autowired
    DocumentFlows flows;

    @Test
    void a_requisition_that_nobody_has_to_approve_is_asked_for_and_ordered_from_the_chosen() {
        inCompany(() -> {
            var item = buying.item("X");
            var dear = buying.supplier("Dear");
            var cheap = buying.supplier("Cheap");
            var line = new RequisitionLine(
                    ItemInUnit.of(item), item.name(), BigDecimal.TEN, new BigDecimal("5"), null, "");
            var submitted =
                    requiring.submit(Requisition.draft(companies.today()).with(List.of(line)));
            assertThat(submitted.status()).isEqualTo(Requisition.Status.APPROVED);
            assertThatThrownBy(() -> requiring.order(submitted))
                    .hasMessageContaining("requisition_names_its_suppliers");

            var draft = asking.of(submitted.id());
            var asked = draft.with(List.of(draft.lines()
                    .getFirst()
                    .with(List.of(
                            Offer.asked(dear.id(), "Dear").at(new BigDecimal("6")),
                            Offer.asked(cheap.id(), "Cheap").at(new BigDecimal("4.5"))))));
            var sent = asking.send(asked);
            assertThatThrownBy(() -> asking.order(sent)).hasMessageContaining("rfq_was_awarded");
            var best = sent.lines().getFirst().cheapest().orElseThrow();
            assertThat(best.name()).isEqualTo("Cheap");
            var orders = asking.order(sent.with(List.of(sent.lines().getFirst().award(best.supplier()))));
            assertThat(orders).extracting(PurchaseOrder::party).containsExactly(cheap.id());
            assertThat(orders.getFirst().net()).hasToString("45.00 EUR");
            assertThat(requisitions.get(submitted.id()).status()).isEqualTo(Requisition.Status.ORDERED);
            assertThat(rfqs.get(sent.id()).status()).isEqualTo(Rfq.Status.ORDERED);
            assertThat(flows.of(PurchaseOrder.DOCUMENT, orders.getFirst().id()))
                    .extracting(FlowStep::document)
                    .containsExactlyInAnyOrder(Requisition.DOCUMENT, Rfq.DOCUMENT);
        });
    }
}
