package ballast.platform.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;

/** A page that fills the screen from edge to edge and names itself in the browser's tab. */
abstract sealed class FullPage extends VerticalLayout implements AfterNavigationObserver
        permits ListPage, ReportPage, DocumentPage {

    FullPage(String className) {
        addClassName(className);
        setSizeFull();
        setPadding(false);
        setSpacing(false);
    }

    abstract String title();

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        // after the navigation, which would empty the title again
        var ui = UI.getCurrent();
        ui.beforeClientResponse(this, context -> ui.getPage().setTitle(title()));
    }
}
