package ballast.platform.ui.kpi;

import ballast.platform.ui.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import tools.jackson.databind.node.JsonNodeFactory;

/** A chart, drawn by Apache ECharts in the browser. */
@Tag("ballast-chart")
@JsModule("context://js/chart.js")
final class EChart extends Component {

    EChart(Kpi.Chart chart) {
        var json = JsonNodeFactory.instance;
        var categories = json.arrayNode();
        chart.categories().forEach(categories::add);
        var series = json.arrayNode();
        for (var one : chart.series()) {
            var values = json.arrayNode();
            one.values().forEach(values::add);
            var node = json.objectNode().put("name", one.name()).put("type", chart.type());
            node.set("data", values);
            series.add(node);
        }
        var data = json.objectNode();
        data.set("categories", categories);
        data.set("series", series);
        getElement().setPropertyJson("data", data);
        getElement().setProperty("language", Words.locale().getLanguage());
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", chart.label());
    }
}
