package ballast.warehousing.ui;

import ballast.platform.problem.RuleViolation;
import ballast.platform.scan.Scanned;
import ballast.platform.ui.LineGrid;
import ballast.platform.ui.Problems;
import ballast.platform.ui.Words;
import ballast.warehousing.Stocktake;
import ballast.warehousing.StocktakeLine;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/** The count sheet on screen: what is expected stays hidden as long as it is counted. */
final class StocktakeSheet implements Serializable {

    private final LineGrid<StocktakeLine> grid = new LineGrid<>(Stocktake.DOCUMENT, () -> {
        throw new IllegalStateException();
    });
    private boolean blind = true;

    StocktakeSheet() {
        grid.fixed()
                .computed("item", StocktakeLine::itemNumber)
                .computed("name", StocktakeLine::itemName)
                .computed("bin", StocktakeLine::binCode)
                .computed("lot", StocktakeLine::lotNumber)
                .text(
                        "counted",
                        line -> Words.plain(line.counted()),
                        (line, text) -> line.counting(text.isBlank() ? null : Words.parse(text)))
                .computed("expected", line -> blind ? "" : Words.plain(line.expected()))
                .computed("variance", line -> blind ? "" : Words.plain(line.variance()))
                .text("reason", StocktakeLine::reason, (line, text) -> line.because(text.strip()));
    }

    LineGrid<StocktakeLine> grid() {
        return grid;
    }

    /** One piece more of what was scanned: by lot, or by the item that has the code. */
    void scanned(Scanned code, LongPredicate isItem) {
        var lines = new ArrayList<>(grid.getValue());
        var at = IntStream.range(0, lines.size())
                .filter(i -> isOf(lines.get(i), code, isItem))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("scanned_goods_are_on_the_sheet", code.code()));
        var before = lines.get(at).counted();
        var counted = before == null ? BigDecimal.ONE : before.add(BigDecimal.ONE);
        lines.set(at, lines.get(at).counting(counted));
        grid.setValue(lines);
        Problems.done(Words.t("warehousing.stocktake.scanned", lines.get(at).itemNumber(), Words.plain(counted)));
    }

    private static boolean isOf(StocktakeLine line, Scanned code, LongPredicate isItem) {
        return code.lot().isEmpty()
                ? line.lotNumber().equalsIgnoreCase(code.code()) || isItem.test(line.item())
                : line.lotNumber().equalsIgnoreCase(code.lot()) && isItem.test(line.item());
    }

    void show(Stocktake stocktake) {
        blind = stocktake.isCounting();
        // drawn anew, since the same lines now show more
        grid.setValue(List.of());
        grid.setValue(stocktake.lines());
    }
}
