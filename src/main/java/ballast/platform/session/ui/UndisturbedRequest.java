package ballast.platform.session.ui;

import ballast.platform.session.Undisturbed;
import com.vaadin.flow.internal.CurrentInstance;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Vaadin's session forgets the current request when it is read or written; here it is remembered. */
@Component
@ConditionalOnProperty("ballast.redis.url")
class UndisturbedRequest implements Undisturbed {

    @Override
    public <T extends @Nullable Object> T run(Supplier<T> work) {
        var before = CurrentInstance.getInstances();
        try {
            return work.get();
        } finally {
            CurrentInstance.clearAll();
            CurrentInstance.restoreInstances(before);
        }
    }
}
