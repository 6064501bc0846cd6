package ballast.administration.ui;

import ballast.platform.company.Companies;
import ballast.platform.company.Company;
import ballast.platform.security.Administration;
import ballast.platform.ui.Choices;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** A company's letterhead; with id 0 it is founded, with accounts, tax codes and number series. */
@Route("administration/companies/:id")
@RolesAllowed({Administration.COMPANY, Administration.FOUND_COMPANY})
class CompanyPage extends Composite<DocumentPage<Company>> {

    private final Companies companies;

    CompanyPage(Companies companies) {
        this.companies = companies;
    }

    @Override
    protected DocumentPage<Company> initContent() {
        return new DocumentPage<>("administration.company", Company.class)
                .field("name", new TextField(), 2)
                .field("countryCode", Choices.country())
                .field("currencyCode", Choices.currency())
                .field("street", new TextField(), 2)
                .field("postcode", new TextField())
                .field("city", new TextField())
                .field("vatId", new TextField())
                .field("taxNumber", new TextField())
                .field("email", new TextField())
                .field("phone", new TextField())
                .field("website", new TextField())
                .field("iban", new TextField())
                .field("bic", new TextField())
                .field("language", Choices.language())
                .field("zone", Choices.zone())
                .identity(company -> (long) company.id(), Company::name)
                .loads(
                        id -> companies.find(id.intValue()),
                        event -> Company.founded("", "DE", "EUR", Words.locale().getLanguage()))
                .saves(Administration.COMPANY, any -> true, companies::store);
    }
}
