package ballast.catalog.ui;

import ballast.catalog.CatalogPermissions;
import ballast.catalog.PostingGroup;
import ballast.catalog.PostingGroups;
import ballast.platform.db.Listing;
import ballast.platform.ui.ListPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Groups of items that share their accounts. */
@Route("catalog/posting-groups")
@RolesAllowed(CatalogPermissions.ITEM_READ)
@Menu(title = "catalog.posting_group.list", icon = "vaadin:cluster", order = 374)
class PostingGroupList extends Composite<ListPage<PostingGroup>> {

    private final PostingGroups all;

    PostingGroupList(PostingGroups all) {
        this.all = all;
    }

    @Override
    protected ListPage<PostingGroup> initContent() {
        return new ListPage<PostingGroup>("catalog.posting_group")
                .text("code", PostingGroup::code)
                .text("name", PostingGroup::name)
                .rows(page -> Listing.of(all.list()))
                .opens(one -> "catalog/posting-groups/" + one.id())
                .creates("catalog/posting-groups/0", CatalogPermissions.POSTING_GROUP_EDIT);
    }
}
