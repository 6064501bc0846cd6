package ballast.approvals;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of documents that can be asked for, as the modules above know them. */
@Component
class Approvables {

    private final ObjectProvider<Approvable> all;

    Approvables(ObjectProvider<Approvable> all) {
        this.all = all;
    }

    Approvable of(String kind) {
        return all.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody approves " + kind));
    }

    List<String> kinds() {
        return all.stream().map(Approvable::kind).sorted().toList();
    }
}
