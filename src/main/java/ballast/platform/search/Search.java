package ballast.platform.search;

import ballast.platform.security.SignedIn;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks every module the user may read. */
@Component
public class Search {

    private static final int PER_SOURCE = 6;

    private final List<SearchSource> sources;

    Search(List<SearchSource> sources) {
        this.sources = sources;
    }

    public List<SearchHit> find(SignedIn user, String text) {
        if (text.strip().length() < 2) {
            return List.of();
        }
        return sources.stream()
                .filter(source -> user.may(source.permission()))
                .flatMap(source -> source.find(text.strip(), PER_SOURCE).stream())
                .toList();
    }
}
