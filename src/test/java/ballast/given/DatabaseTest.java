package ballast.given;

import ballast.Application;
import ballast.platform.company.Companies;
import ballast.platform.company.Company;
import ballast.platform.security.Acting;
import ballast.platform.security.SignedIn;
import ballast.platform.text.Labels;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** A test against the real database: each test founds a company of its own, so transactions really commit. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {"ballast.sealing=false", "ballast.tasks=false", "ballast.data=target/data"})
@Import(OnePostgres.class)
@NullUnmarked
public abstract class DatabaseTest {

    private static int founded;

    @Autowired
    protected Companies companies;

    @Autowired
    protected TransactionTemplate transaction;

    @Autowired
    protected DSLContext db;

    @Autowired
    private Labels labels;

    protected Company company;

    @BeforeEach
    void foundCompany() {
        company = companies.found(Company.founded("Nordlicht GmbH " + ++founded, "DE", "EUR", "en"));
    }

    /** Work as somebody who may do everything in the test's company. */
    protected void inCompany(Runnable work) {
        Acting.as(somebody(Set.copyOf(labels.permissions())), work);
    }

    /** Work as somebody with just these permissions. */
    protected void inCompanyWith(Set<String> permissions, Runnable work) {
        Acting.as(somebody(permissions), work);
    }

    private SignedIn somebody(Set<String> permissions) {
        return new SignedIn(1, "somebody", "Some Body", "en", company.id(), company.name(), permissions, false, "");
    }
}
