package ballast.catalog.ui;

import ballast.catalog.CatalogPermissions;
import ballast.catalog.PostingGroup;
import ballast.catalog.PostingGroups;
import ballast.platform.ui.DocumentPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One posting group. */
@Route("catalog/posting-groups/:id")
@RolesAllowed(CatalogPermissions.ITEM_READ)
class PostingGroupPage extends Composite<DocumentPage<PostingGroup>> {

    private final PostingGroups all;

    PostingGroupPage(PostingGroups all) {
        this.all = all;
    }

    @Override
    protected DocumentPage<PostingGroup> initContent() {
        return new DocumentPage<>("catalog.posting_group", PostingGroup.class)
                .field("code", new TextField())
                .field("name", new TextField(), 2)
                .identity(one -> (long) one.id(), one -> one.name())
                .loads(id -> all.get(id.intValue()), event -> PostingGroup.NEW)
                .saves(CatalogPermissions.POSTING_GROUP_EDIT, any -> true, all::save);
    }
}
