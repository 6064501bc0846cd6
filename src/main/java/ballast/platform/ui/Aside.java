package ballast.platform.ui;

import com.vaadin.flow.component.Component;

/** Something to stand beside every document: its history, its attachments, its way through the house. */
public interface Aside {

    int order();

    /** Key of the tab's label. */
    String label();

    /** Whether the user at hand may see it. */
    boolean isOpen();

    /** Whether it has something to say about documents of this kind at all. */
    default boolean isBeside(String document) {
        return true;
    }

    Component of(String document, long id);
}
