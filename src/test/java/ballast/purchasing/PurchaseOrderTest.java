package ballast.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ballast.given.Buying;
import ballast.given.DatabaseTest;
import ballast.inventory.GivenStock;
import ballast.purchasing.PurchaseOrder.Status;
import ballast.purchasing.PurchasingSettings.Setting;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders to suppliers and what comes of them. */
@NullUnmarked
class PurchaseOrderTest extends DatabaseTest {

    @Autowired
    Buying buying;

    @Autowired
    GivenStock stock;

    @Autowired
    PurchaseOrders orders;

    @Autowired
    PurchaseOrderService service;

    @Autowired
    GoodsReceiptService receiving;

    @Autowired
    PurchasingSettings settings;

    @Test
    void more_than_ordered_comes_only_as_far_as_it_is_tolerated() {
        inCompany(() -> {
            var order = buying.order(buying.supplier("S"), buying.line(buying.item("X"), "10", "2"));
            assertThatThrownBy(() -> buying.receive(order, "11"))
                    .hasMessageContaining("no_more_is_received_than_ordered_and_tolerated");
            settings.save(new Setting(BigDecimal.TEN, settings.get().version()));
            buying.receive(order, "11");
            assertThat(stock.stock(order.lines().getFirst().what().item())).isEqualTo("11 22.00");
        });
    }

    @Test
    void a_receipt_sent_twice_comes_once() {
        inCompany(() -> {
            var order = buying.order(buying.supplier("S"), buying.line(buying.item("X"), "10", "2"));
            var draft = receiving.of(order.id());
            var first = receiving.post(draft);
            assertThat(receiving.post(draft)).isEqualTo(first);
            assertThat(stock.stock(order.lines().getFirst().what().item())).isEqualTo("10 20.00");
        });
    }

    @Test
    void split_receipts_are_worth_what_the_order_is() {
        inCompany(() -> {
            var order = buying.order(buying.supplier("S"), buying.line(buying.item("X"), "3", "0.335"));
            for (int i = 0; i < 3; i++) {
                buying.receive(order, "1");
            }
            assertThat(order.net()).hasToString("1.01 EUR");
            assertThat(buying.balance("2050")).isEqualTo("-1.01");
        });
    }

    @Test
    void what_changes_in_a_confirmed_order_is_its_history_and_never_less_than_what_came() {
        inCompany(() -> {
            var order = buying.order(buying.supplier("S"), buying.line(buying.item("X"), "10", "2"));
            buying.receive(order, "4");
            var now = orders.get(order.id());
            var less = now.with(List.of(now.lines().getFirst().of(new BigDecimal("3"))));
            assertThatThrownBy(() -> orders.save(less))
                    .hasMessageContaining("no_more_is_received_than_ordered_and_tolerated");
            var amended = orders.save(now.with(List.of(now.lines().getFirst().of(new BigDecimal("6")))));
            assertThat(amended.revision()).isEqualTo(1);
            assertThat(amended.status()).isEqualTo(Status.CONFIRMED);
            assertThatThrownBy(() -> service.cancel(amended))
                    .hasMessageContaining("an_order_under_way_is_not_cancelled");
        });
    }

    @Test
    void an_order_that_is_closed_short_stays_open_until_what_came_is_billed() {
        inCompany(() -> {
            var supplier = buying.supplier("S");
            var order = buying.order(supplier, buying.line(buying.item("X"), "10", "2"));
            buying.receive(order, "4");
            assertThat(service.closeShort(order).status()).isEqualTo(Status.CONFIRMED);
            assertThatThrownBy(() -> receiving.post(receipt(order)))
                    .hasMessageContaining("a_closed_line_receives_nothing");
            buying.post(buying.bill(supplier, buying.billed(order, 0, "4", "2")));
            var closed = orders.get(order.id());
            assertThat(closed.status()).isEqualTo(Status.CLOSED);
            assertThat(closed.isShort()).isTrue();
        });
    }

    private GoodsReceipt receipt(PurchaseOrder order) {
        var line = ReceiptLine.of(order.lines().getFirst());
        return receiving.of(order.id()).with(List.of(line));
    }
}
