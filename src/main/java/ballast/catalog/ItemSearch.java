package ballast.catalog;

import ballast.platform.search.SearchHit;
import ballast.platform.search.SearchSource;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goods and services in the search over everything. */
@Component
class ItemSearch implements SearchSource {

    private final Items items;

    ItemSearch(Items items) {
        this.items = items;
    }

    @Override
    public String permission() {
        return CatalogPermissions.ITEM_READ;
    }

    @Override
    @Transactional(readOnly = true)
    @RolesAllowed(CatalogPermissions.ITEM_READ)
    public List<SearchHit> find(String text, int limit) {
        return items.choices(Items.matching(text), text, limit).stream()
                .map(item -> new SearchHit("catalog.item", item.id(), item.number() + " " + item.name(), item.unit()))
                .toList();
    }
}
