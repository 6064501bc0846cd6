package ballast.administration.ui;

import ballast.platform.company.Companies;
import ballast.platform.company.Company;
import ballast.platform.db.Listing;
import ballast.platform.security.Administration;
import ballast.platform.ui.ListPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The companies the user may see. */
@Route("administration/companies")
@RolesAllowed({Administration.COMPANY, Administration.FOUND_COMPANY})
@Menu(title = "administration.company.list", icon = "vaadin:building", order = 920)
class CompanyList extends Composite<ListPage<Company>> {

    private final Companies companies;

    CompanyList(Companies companies) {
        this.companies = companies;
    }

    @Override
    protected ListPage<Company> initContent() {
        return new ListPage<Company>("administration.company")
                .text("name", Company::name)
                .text("city", Company::city)
                .text("countryCode", Company::countryCode)
                .text("currencyCode", Company::currencyCode)
                .rows(page -> Listing.of(companies.all()))
                .opens(company -> "administration/companies/" + company.id())
                .creates("administration/companies/0", Administration.FOUND_COMPANY);
    }
}
