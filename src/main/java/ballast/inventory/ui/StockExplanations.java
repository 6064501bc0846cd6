package ballast.inventory.ui;

import ballast.inventory.StockLevels.Row;
import ballast.inventory.trace.StockStories;
import ballast.inventory.trace.StockStories.Lying;
import ballast.platform.company.Companies;
import ballast.platform.document.Documents;
import ballast.platform.money.Money;
import ballast.platform.ui.Words;
import ballast.platform.ui.explain.Explanation;
import ballast.platform.ui.explain.Explanation.Part;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** How what is on hand, reserved and available comes about, and what one costs. */
@Component
class StockExplanations {

    private static final int PRECISION = 6;

    private final StockStories stories;
    private final Companies companies;

    StockExplanations(StockStories stories, Companies companies) {
        this.stories = stories;
        this.companies = companies;
    }

    Explanation onHand(Row row, LocalDate day) {
        var parts = new ArrayList<Part>();
        var path = "inventory/moves?item=" + row.id() + "&warehouse=" + row.warehouseId() + "&to=" + day + "&kind=";
        for (var sum : stories.moves(row.id(), row.warehouseId(), day)) {
            parts.add(Part.link(
                    Words.t("inventory.move.kind", sum.kind()) + " (" + sum.count() + ")",
                    Words.plain(sum.quantity()),
                    path + sum.kind()));
        }
        return explanation("onHand", row, row.onHand(), parts);
    }

    Explanation reserved(Row row) {
        var parts = new ArrayList<Part>();
        for (var kept : stories.kept(row.id(), row.warehouseId())) {
            parts.add(Part.link(
                    Words.t(
                            "inventory.explain.kept",
                            Words.t(kept.source()),
                            Words.date(kept.neededOn()),
                            Words.plain(kept.needed())),
                    Words.plain(kept.reserved()),
                    Documents.path(kept.source(), kept.sourceId())));
        }
        return explanation("reserved", row, row.reserved(), parts);
    }

    Explanation available(Row row) {
        var places = stories.places(row.id(), row.warehouseId());
        var parts = new ArrayList<Part>();
        parts.add(Part.of(Words.t("inventory.stock.onHand"), Words.plain(row.onHand())));
        parts.add(Part.of(
                Words.t("inventory.stock.reserved"), Words.plain(row.reserved().negate())));
        places.stream()
                .filter(Lying::held)
                .forEach(place -> parts.add(part(
                        Words.t("inventory.explain.held"),
                        place,
                        place.quantity().negate())));
        parts.add(Part.sum(Words.t("inventory.stock.available"), Words.plain(row.available())));
        var free = places.stream().filter(place -> !place.held()).toList();
        if (free.size() > 1) {
            parts.add(Part.sum(Words.t("inventory.explain.order"), ""));
            free.forEach(place -> parts.add(part("", place, place.quantity())));
        }
        return explanation("available", row, row.available(), parts);
    }

    private static Part part(String before, Lying place, BigDecimal quantity) {
        var words = String.join(
                "  ",
                List.of(
                        before,
                        place.bin(),
                        place.lot(),
                        place.expiresOn() == null
                                ? ""
                                : Words.t("inventory.explain.expires", Words.date(place.expiresOn()))));
        var text = words.isBlank() ? Words.t("inventory.explain.no-bin") : words.strip();
        return place.lotId() == null
                ? Part.of(text, Words.plain(quantity))
                : Part.link(text, Words.plain(quantity), "inventory/lots/" + place.lotId());
    }

    /** What one costs, for those who may know it. */
    Explanation cost(Row row) {
        var value = Objects.requireNonNull(row.value());
        var parts = new ArrayList<Part>();
        parts.add(Part.of(Words.t("inventory.stock.value"), Words.money(value)));
        parts.add(Part.of(Words.t("inventory.stock.onHand"), "÷ " + Words.plain(row.onHand())));
        if (row.onHand().signum() != 0) {
            var one = value.amount().divide(row.onHand(), PRECISION, RoundingMode.HALF_UP);
            parts.add(Part.sum(Words.t("inventory.explain.one"), Words.price(one)));
        }
        parts.add(Part.sum(Words.t("inventory.explain.received"), ""));
        var currency = companies.current().currencyCode();
        for (var receipt : stories.receipts(row.id(), row.warehouseId())) {
            parts.add(Part.link(
                    Words.date(receipt.on()) + "  " + Words.t(receipt.source()) + "  " + receipt.number() + "  "
                            + Words.plain(receipt.quantity()) + " " + row.unit(),
                    Words.money(Money.round(receipt.value(), currency)),
                    Documents.path(receipt.source(), receipt.sourceId())));
        }
        return new Explanation(
                Words.t("inventory.stock.value"), Words.money(value), Words.t("inventory.explain.cost"), parts);
    }

    private static Explanation explanation(String key, Row row, BigDecimal value, List<Part> parts) {
        return new Explanation(
                row.number() + "  " + row.warehouse() + "  " + Words.t("inventory.stock." + key),
                Words.plain(value) + " " + row.unit(),
                Words.t("inventory.explain." + key),
                parts);
    }
}
