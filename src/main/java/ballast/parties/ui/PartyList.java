package ballast.parties.ui;

import ballast.parties.Parties;
import ballast.parties.Parties.Filter;
import ballast.parties.Parties.Role;
import ballast.parties.Parties.Row;
import ballast.parties.PartiesPermissions;
import ballast.platform.ui.Choices;
import ballast.platform.ui.Creates;
import ballast.platform.ui.ListPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Customers and suppliers. */
@Route("parties/parties")
@RolesAllowed(PartiesPermissions.PARTY_READ)
@Creates(PartiesPermissions.PARTY_EDIT)
@Menu(title = "parties.party.list", icon = "vaadin:users", order = 300)
class PartyList extends Composite<ListPage<Row>> {

    private final Parties parties;

    PartyList(Parties parties) {
        this.parties = parties;
    }

    @Override
    protected ListPage<Row> initContent() {
        var list = new ListPage<Row>("parties.party");
        var text = list.search();
        var role = list.choice("role", Role.class, "parties.party.role");
        return list.text("number", Row::number)
                .text("name", Row::name)
                .text("postcode", Row::postcode)
                .text("city", Row::city)
                .text("countryCode", row -> Choices.countryName(row.countryCode()))
                .text("email", Row::email)
                .text("phone", Row::phone)
                .text("customer", Row::customer)
                .text("supplier", Row::supplier)
                .sortable("number", "name", "city")
                .rows(page -> parties.page(new Filter(text.getValue(), role.getValue(), null), page))
                .opens(row -> "parties/parties/" + row.id())
                .creates("parties/parties/0", PartiesPermissions.PARTY_EDIT);
    }
}
