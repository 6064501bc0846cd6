package ballast.orders.ui;

import com.vaadin.flow.component.textfield.TextField;

/** What a document has from another one: shown, and never to be typed. */
final class Given extends TextField {

    static Given text() {
        return new Given();
    }

    private Given() {
        super.setReadOnly(true);
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(true);
    }
}
