package ballast.platform.search;

import java.util.List;

/** A module's share of the search over everything. */
public interface SearchSource {

    /** Without it the source is not asked. */
    String permission();

    List<SearchHit> find(String text, int limit);
}
