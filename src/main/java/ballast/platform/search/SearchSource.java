package ballast.platform.search;

import java.io.Serializable;
import java.util.List;

/** A module's share of the search over everything. */
public interface SearchSource {

    /** Without it the source is not asked. */
    String permission();

    List<Hit> find(String text, int limit);

    /** @param document such as {@code sales.invoice} */
    record Hit(String document, long id, String title, String subtitle) implements Serializable {}
}
