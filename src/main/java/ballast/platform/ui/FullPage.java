package ballast.platform.ui;

import com.vaadin.flow.component.orderedlayout.VerticalLayout;

/** A page that fills the screen from edge to edge. */
abstract sealed class FullPage extends VerticalLayout permits ListPage, ReportPage, DocumentPage {

    FullPage(String className) {
        addClassName(className);
        setSizeFull();
        setPadding(false);
        setSpacing(false);
    }
}
