package ballast.warehousing;

import static ballast.inventory.GivenStock.pieces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ballast.catalog.Item;
import ballast.catalog.Item.OtherUnit;
import ballast.catalog.Items;
import ballast.catalog.Units;
import ballast.given.DatabaseTest;
import ballast.inventory.GivenStock;
import ballast.inventory.Place;
import ballast.warehousing.GoodsMovement.Kind;
import ballast.warehousing.GoodsMovement.Status;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Goods moved by hand, from the draft into the books. */
@NullUnmarked
class GoodsMovementTest extends DatabaseTest {

    @Autowired
    GivenStock given;

    @Autowired
    GoodsMovements movements;

    @Autowired
    GoodsMovementService service;

    @Autowired
    Items items;

    @Autowired
    Units units;

    private GoodsMovement draft(Kind kind, MovementLine... lines) {
        return GoodsMovement.draft(kind, companies.today(), given.main().warehouse())
                .with(List.of(lines));
    }

    private MovementLine line(long item, String quantity, String cost) {
        var choice = items.choice(item).orElseThrow();
        return new MovementLine(
                item,
                choice.number(),
                choice.name(),
                pieces(quantity),
                choice.unitId(),
                choice.unit(),
                cost == null ? null : pieces(cost),
                null,
                "",
                "",
                null,
                BigDecimal.ONE);
    }

    @Test
    void a_receipt_an_issue_and_scrap_are_numbered_and_posted() {
        inCompany(() -> {
            var item = given.item("BOLT");
            var receipt = service.post(draft(Kind.RECEIPT, line(item, "10", "2.505")));
            assertThat(receipt.status()).isEqualTo(Status.POSTED);
            assertThat(receipt.number()).endsWith("-00001");
            assertThat(given.stock(item)).isEqualTo("10 25.05");
            service.post(draft(Kind.ISSUE, line(item, "4", null)));
            var scrap = service.post(draft(Kind.SCRAP, line(item, "1", null)));
            assertThat(scrap.number()).endsWith("-00003");
            assertThat(given.stock(item)).isEqualTo("5 12.52");
            // what is received without a cost costs what the others do
            service.post(draft(Kind.RECEIPT, line(item, "5", null)));
            assertThat(given.stock(item)).isEqualTo("10 25.04");
            assertThat(given.findings()).isEmpty();
        });
    }

    @Test
    void posting_again_finds_it_done_and_a_posted_one_stays_as_it_is() {
        inCompany(() -> {
            var item = given.item("BOLT");
            var draft = draft(Kind.RECEIPT, line(item, "10", "1"));
            var posted = service.post(draft);
            assertThat(service.post(draft)).isEqualTo(posted);
            assertThat(given.stock(item)).isEqualTo("10 10.00");
            assertThatThrownBy(() -> movements.save(posted.with(List.of(line(item, "9", "1")))))
                    .hasMessageContaining("posted_movement_is_immutable");
            assertThatThrownBy(() -> movements.delete(posted.id()))
                    .hasMessageContaining("posted_movement_is_immutable");
        });
    }

    @Test
    void a_transfer_is_in_transit_until_it_arrives() {
        inCompany(() -> {
            var item = given.item("BOLT");
            var second = given.warehouse("SECOND", false);
            service.post(draft(Kind.RECEIPT, line(item, "10", "1")));
            var sent = service.post(draft(Kind.TRANSFER, line(item, "4", null)).to(second));
            assertThat(sent.status()).isEqualTo(Status.IN_TRANSIT);
            assertThatThrownBy(() -> given.issue(GivenStock.cause(companies.today()), item, Place.of(second), "1"))
                    .hasMessageContaining("stock_suffices");
            var arrived = service.arrive(sent, companies.today());
            assertThat(arrived.status()).isEqualTo(Status.POSTED);
            given.issue(GivenStock.cause(companies.today()), item, Place.of(second), "4");
            assertThat(service.arrive(sent, companies.today())).isEqualTo(arrived);
            assertThat(given.findings()).isEmpty();
        });
    }

    @Test
    void a_box_is_as_many_pieces_as_the_item_says() {
        inCompany(() -> {
            var id = given.item("BOLT");
            var item = items.get(id);
            var set = units.list().stream()
                    .filter(unit -> unit.code().equals("SET"))
                    .findFirst()
                    .orElseThrow();
            var boxes = line(id, "3", "12").in(set.id(), set.name(), BigDecimal.ONE);
            assertThatThrownBy(() -> service.post(draft(Kind.RECEIPT, boxes)))
                    .hasMessageContaining("item_comes_in_the_unit");
            items.save(new Item(
                    id,
                    item.number(),
                    item.name(),
                    item.kind(),
                    "",
                    item.unitId(),
                    item.taxCodeId(),
                    item.postingGroupId(),
                    item.salesPrice(),
                    "",
                    true,
                    List.of(new OtherUnit(set.id(), pieces("12"))),
                    item.version()));
            service.post(draft(Kind.RECEIPT, boxes));
            assertThat(given.stock(id)).isEqualTo("36 36.00");
        });
    }

    @Test
    void who_may_only_read_posts_nothing() {
        inCompany(() -> {
            var item = given.item("BOLT");
            var draft = draft(Kind.RECEIPT, line(item, "10", "1"));
            inCompanyWith(
                    Set.of(WarehousingPermissions.MOVEMENT_READ, WarehousingPermissions.MOVEMENT_EDIT),
                    () -> assertThatThrownBy(() -> service.post(draft)).isInstanceOf(AccessDeniedException.class));
        });
    }
}
