package ballast.warehousing.ui;

import ballast.platform.ui.LineGrid;
import ballast.platform.ui.Words;
import ballast.warehousing.Stocktake;
import ballast.warehousing.StocktakeLine;
import java.io.Serializable;
import java.util.List;

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

    void show(Stocktake stocktake) {
        blind = stocktake.isCounting();
        // drawn anew, since the same lines now show more
        grid.setValue(List.of());
        grid.setValue(stocktake.lines());
    }
}
