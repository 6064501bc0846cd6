package ballast.inventory.ui;

import ballast.inventory.reorder.Proposal;
import ballast.inventory.reorder.Proposals;
import ballast.inventory.reorder.ReorderPermissions;
import ballast.platform.db.Listing;
import ballast.platform.ui.CurrentUser;
import ballast.platform.ui.ListPage;
import ballast.platform.ui.Problems;
import ballast.platform.ui.Words;
import ballast.platform.ui.explain.Explanation;
import ballast.platform.ui.explain.Explanation.Part;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What should be bought now, supplier by supplier, and why. */
@Route("inventory/reorder-proposals")
@RolesAllowed(ReorderPermissions.LEVEL_READ)
@Menu(title = "inventory.reorder_proposal.list", icon = "vaadin:cart-o", order = 240)
class ProposalList extends Composite<ListPage<Proposal>> {

    private static final String DOCUMENT = "inventory.reorder_proposal";

    private final Proposals proposals;

    ProposalList(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    protected ListPage<Proposal> initContent() {
        var list = new ListPage<Proposal>(DOCUMENT)
                .text("number", Proposal::number)
                .text("name", Proposal::name)
                .text("supplier", Proposal::supplier)
                .text("warehouse", Proposal::warehouse)
                .number("quantity", Proposal::quantity)
                .explained(ProposalList::why)
                .text("unit", Proposal::unit)
                .number("projected", Proposal::projected)
                .number("minimum", Proposal::minimum)
                .number("maximum", Proposal::maximum)
                .rows(page -> Listing.of(proposals.list()))
                .opens(one -> "inventory/reorder-levels/" + one.id());
        return CurrentUser.may(ReorderPermissions.ORDER) && proposals.isOrderable() ? ordering(list) : list;
    }

    private ListPage<Proposal> ordering(ListPage<Proposal> list) {
        list.grid().setSelectionMode(Grid.SelectionMode.MULTI);
        return list.with(new Button(Words.t(DOCUMENT + ".order"), event -> {
            var done = proposals.order(List.copyOf(list.grid().getSelectedItems()));
            Problems.done(
                    done.isEmpty()
                            ? Words.t(DOCUMENT + ".nothing")
                            : Words.t(DOCUMENT + ".ordered", String.join(", ", done)));
            list.grid().deselectAll();
            list.refresh();
        }));
    }

    private static Explanation why(Proposal one) {
        return new Explanation(
                one.number() + "  " + Words.t(DOCUMENT + ".quantity"),
                Words.plain(one.quantity()) + " " + one.unit(),
                Words.t(DOCUMENT + ".why"),
                List.of(
                        Part.link(
                                Words.t(DOCUMENT + ".usable"),
                                Words.plain(one.usable()),
                                "inventory/stocks/" + one.item()),
                        Part.of(
                                Words.t(DOCUMENT + ".demand"),
                                Words.plain(one.demand().negate())),
                        Part.of(Words.t(DOCUMENT + ".onOrder"), Words.plain(one.onOrder())),
                        Part.sum(Words.t(DOCUMENT + ".projected"), Words.plain(one.projected())),
                        Part.of(Words.t(DOCUMENT + ".minimum"), Words.plain(one.minimum())),
                        Part.of(Words.t(DOCUMENT + ".maximum"), Words.plain(one.maximum())),
                        Part.of(Words.t(DOCUMENT + ".multiple"), Words.plain(one.multiple()))));
    }
}
