package ballast.platform.ui;

import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.io.Serializable;

/** Where a page's document comes from: a stored one by its id, a new one perhaps from what the address says. */
record Origin<T>(SerializableFunction<Long, T> stored, SerializableFunction<BeforeEnterEvent, T> blank)
        implements Serializable {

    T of(long id, boolean isEditor, BeforeEnterEvent event) {
        if (id != 0) {
            return stored.apply(id);
        }
        if (!isEditor) {
            throw new NotFoundException();
        }
        return blank.apply(event);
    }
}
