package ballast.platform.ui.kpi;

import ballast.platform.draft.Drafts;
import ballast.platform.security.SignedIn;
import ballast.platform.ui.Words;
import ballast.platform.ui.draft.OpenDrafts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The home page of a role: the figures of all modules the user may read. */
@Component
public class Workspace {

    private final List<KpiSource> sources;
    private final Drafts drafts;

    Workspace(List<KpiSource> sources, Drafts drafts) {
        this.drafts = drafts;
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(KpiSource::order))
                .toList();
    }

    public Div render(SignedIn user) {
        var tiles = new Div();
        tiles.addClassName("tiles");
        var charts = new Div();
        charts.addClassName("charts");
        for (var source : sources) {
            if (user.company() == 0 || !user.may(source.permission())) {
                continue;
            }
            for (var kpi : source.kpis()) {
                switch (kpi) {
                    case Kpi.Tile tile -> tiles.add(tile(tile));
                    case Kpi.Chart chart -> charts.add(chart(chart));
                }
            }
        }
        var page = new Div(new H2(Words.t("platform.home.greeting", user.name())));
        page.addClassName("home");
        if (user.company() != 0) {
            page.add(new OpenDrafts(drafts));
        }
        page.add(tiles, charts);
        return page;
    }

    private static Anchor tile(Kpi.Tile tile) {
        var label = new Span(tile.label());
        label.addClassName("tile-label");
        var value = new Span(tile.value());
        value.addClassName("tile-value");
        var detail = new Span(tile.detail());
        detail.addClassName("tile-detail");
        var anchor = new Anchor(tile.path(), label, value, detail);
        anchor.addClassName("tile");
        anchor.setClassName("alarming", tile.alarming());
        return anchor;
    }

    private static Div chart(Kpi.Chart chart) {
        var card = new Div(new H3(chart.label()), new EChart(chart));
        card.addClassName("chart-card");
        return card;
    }
}
