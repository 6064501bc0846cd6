package ballast.given;

import ballast.Application;
import ballast.platform.company.Companies;
import ballast.platform.company.Company;
import ballast.platform.db.Scope;
import org.jooq.DSLContext;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** A test against the real database: each test founds a company of its own, so transactions really commit. */
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
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

    protected Company company;

    @BeforeEach
    void foundCompany() {
        company = companies.found(Company.founded("Nordlicht GmbH " + ++founded, "DE", "EUR", "en"));
    }

    /** Work as somebody of the test's company. */
    protected void inCompany(Runnable work) {
        new Scope(1, company.id()).run(work);
    }
}
