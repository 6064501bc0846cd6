package ballast.given;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/** Runs against the migrated database as the application's role; every test is rolled back. */
@SpringBootTest
@Import(OnePostgres.class)
@Transactional
public abstract class DatabaseTest {

    @Autowired
    protected DSLContext db;

    /** What is deferred to the commit must hold here too, although nothing is ever committed. */
    @AfterEach
    void deferredConstraintsHold() {
        db.execute("set constraints all immediate");
    }
}
