package ballast.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import ballast.catalog.Item.OtherUnit;
import ballast.catalog.Items.Filter;
import ballast.given.DatabaseTest;
import ballast.platform.company.Company;
import ballast.platform.db.Page;
import ballast.platform.problem.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class ItemsTest extends DatabaseTest {

    @Autowired
    private Items items;

    @Autowired
    private Units units;

    @Test
    void a_new_item_takes_the_next_number_and_comes_back_as_it_was_stored() {
        inCompany(() -> {
            var saved =
                    items.save(new GivenItem(items, "Chair").units(box("12")).item());
            assertThat(saved.number()).isEqualTo("A-00001");
            assertThat(items.get(saved.id())).isEqualTo(saved);
            saved = items.save(
                    new GivenItem(items, "Armchair").from(saved).units(box("6")).item());
            assertThat(saved.name()).isEqualTo("Armchair");
            assertThat(saved.units())
                    .singleElement()
                    .extracting(OtherUnit::factor)
                    .asString()
                    .isEqualTo("6.000000");
            saved = items.save(new GivenItem(items, "Armchair").from(saved).item());
            assertThat(saved.units()).isEmpty();
        });
    }

    @Test
    void a_line_gets_everything_it_needs_with_the_item() {
        inCompany(() -> {
            items.save(
                    new GivenItem(items, "Chair").number("CHAIR").price("89.90").item());
            assertThat(items.lookup("chair", 10)).singleElement().satisfies(choice -> {
                assertThat(choice.unit()).isEqualTo("Piece");
                assertThat(choice.taxCode()).isEqualTo("S19");
                assertThat(choice.taxRate()).isEqualByComparingTo("19");
                assertThat(choice.taxCategory()).isEqualTo(TaxCode.Category.S);
                assertThat(choice.salesPrice()).isEqualByComparingTo("89.90");
            });
        });
    }

    @Test
    void the_item_of_exactly_this_number_is_offered_first() {
        inCompany(() -> {
            items.save(new GivenItem(items, "A 17 screw").number("S-1").item());
            items.save(new GivenItem(items, "Screw").number("17").item());
            items.save(new GivenItem(items, "Nail")
                    .number("N")
                    .gtin("4006381333931")
                    .item());
            assertThat(items.lookup("17", 10)).extracting("name").containsExactly("Screw", "A 17 screw");
            assertThat(items.lookup("4006381333931", 10)).extracting("name").containsExactly("Nail");
            assertThat(items.page(new Filter("screw", Item.Kind.SERVICE, null), Page.first(10))
                            .size())
                    .isZero();
        });
    }

    @Test
    void a_quantity_in_boxes_is_so_many_pieces_exactly() {
        inCompany(() -> {
            var item =
                    items.save(new GivenItem(items, "Screw").units(box("144")).item());
            var box = item.units().getFirst().unitId();
            assertThat(item.inOwnUnit(new BigDecimal("2.5"), box)).isEqualByComparingTo("360");
            assertThat(item.inOwnUnit(BigDecimal.TWO, item.unitId())).isEqualTo(BigDecimal.TWO);
            assertThatThrownBy(() -> item.inOwnUnit(BigDecimal.TWO, -1)).hasMessageContaining("item_comes_in_the_unit");
        });
    }

    @Test
    void whatever_cannot_be_stored_is_named_and_leaves_nothing_behind() {
        inCompany(() -> {
            refuses(new GivenItem(items, ""), "rule.item_name_is_given");
            refuses(new GivenItem(items, "X".repeat(10_000_000)), "rule.item_name_is_at_most_200_characters");
            refuses(new GivenItem(items, "a\u0000b"), "problem.bad-character");
            refuses(new GivenItem(items, "X").price("-0.000001"), "rule.sales_price_is_not_negative");
            refuses(new GivenItem(items, "X").price("9".repeat(40)), "problem.too-large");
            refuses(new GivenItem(items, "X").gtin("4006381333932"), "rule.gtin_is_valid");
            refuses(new GivenItem(items, "X").units(box("0")), "rule.unit_factor_is_positive");
            refuses(new GivenItem(items, "X").units(box("2"), box("3")), "rule.item_unit_is_named_once");
            refuses(new GivenItem(items, "X").units(new OtherUnit(999_999_999, BigDecimal.ONE)), "problem.still-used");
        });
    }

    @Test
    void nobody_sees_or_edits_the_items_of_another_company() {
        var stored = new Item[1];
        inCompany(() -> stored[0] = items.save(new GivenItem(items, "Ours").item()));
        company = companies.found(Company.founded("Other " + company.id(), "DE", "EUR", "en"));
        inCompany(() -> {
            assertThat(items.lookup("ours", 10)).isEmpty();
            assertThatThrownBy(() -> items.get(stored[0].id())).hasMessageContaining("document_exists");
            assertThatThrownBy(() -> items.save(stored[0])).hasMessageContaining("document_is_current");
            // another company's unit cannot be smuggled in
            var foreign = new GivenItem(items, "X").units(new OtherUnit(stored[0].unitId(), BigDecimal.TWO));
            refuses(foreign, "problem.still-used");
        });
    }

    @Test
    void who_may_only_read_cannot_store() {
        inCompany(() -> {
            var item = new GivenItem(items, "Chair").item();
            inCompanyWith(Set.of(CatalogPermissions.ITEM_READ), () -> {
                assertThat(items.lookup("", 1)).isEmpty();
                assertThatThrownBy(() -> items.save(item)).isInstanceOf(AccessDeniedException.class);
            });
        });
    }

    @Test
    void a_unit_in_use_stays() {
        inCompany(() -> {
            var item = items.save(new GivenItem(items, "Chair").item());
            assertThat(Problem.of(catchThrowable(() -> units.delete(item.unitId())))
                            .key())
                    .isEqualTo("problem.still-used");
            var unit = units.save(new Unit(0, "XBX", "Box", 0, 0));
            units.delete(unit.id());
            assertThat(units.list()).extracting(Unit::code).doesNotContain("XBX");
        });
    }

    private OtherUnit box(String factor) {
        var set = units.list().stream()
                .filter(unit -> unit.code().equals("SET"))
                .findFirst()
                .orElseThrow();
        return new OtherUnit(set.id(), new BigDecimal(factor));
    }

    private void refuses(GivenItem item, String key) {
        assertThat(Problem.of(catchThrowable(() -> items.save(item.item()))).key())
                .isEqualTo(key);
        assertThat(items.page(Filter.ALL, Page.first(10)).rows()).isEqualTo(List.of());
    }
}
