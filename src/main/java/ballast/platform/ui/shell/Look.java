package ballast.platform.ui.shell;

import com.vaadin.flow.component.UI;

/** Light or dark, dense or airy: kept by the browser, so that it is right before the first paint. */
final class Look {

    private Look() {}

    static void toggleDark() {
        UI.getCurrent().getPage().executeJs("window.ballastLook.toggle('dark')");
    }

    static void toggleDensity() {
        UI.getCurrent().getPage().executeJs("window.ballastLook.toggle('airy')");
    }
}
