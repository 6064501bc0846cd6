package ballast.platform.ui.kpi;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;

/** A chart with its title above the rows of a report; hidden while there is nothing to show. */
public final class ChartPanel extends Div {

    public ChartPanel() {
        addClassNames("chart-card", "chart-panel");
    }

    public void show(Kpi.Chart chart) {
        removeAll();
        add(new H3(chart.label()), new EChart(chart));
        setVisible(!chart.categories().isEmpty());
    }
}
