package ballast.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.given.DatabaseTest;
import org.junit.jupiter.api.Test;

class ApplicationRoleTest extends DatabaseTest {

    @Test
    void the_application_owns_nothing_and_cannot_bypass_row_policies() {
        assertThat(db.fetchSingle("""
                        select current_user::text, rolsuper, rolbypassrls, rolcreaterole,
                               (select count(*) from pg_class where relowner = pg_roles.oid) as owned
                        from pg_roles where rolname = current_user
                        """).intoList()).containsExactly("ballast_app", false, false, false, 0L);
    }
}
