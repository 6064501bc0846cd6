package ballast.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.given.DatabaseTest;
import ballast.parties.Parties;
import ballast.parties.Parties.Role;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

class SearchWordsTest extends DatabaseTest {

    @Autowired
    private FlywayConnectionDetails owner;

    @Autowired
    private Search search;

    @Autowired
    private Parties parties;

    /**
     * Without the view no index would be used: the wall between companies comes first, and only operators that give
     * nothing away may be asked before it.
     */
    @Test
    void a_party_is_found_by_the_trigram_index_although_companies_are_walled_off() {
        inCompany(() -> {
            manyPartiesAndItems();
            assertThat(plan("select id from parties.party_text where text ilike '%hofmann%'"))
                    .contains("party_search");
            assertThat(plan("select id from catalog.item_text where text ilike '%chair%'"))
                    .contains("item_search");
            assertThat(plan("select id from parties.party"
                            + " where number || ' ' || name || ' ' || city || ' ' || email ilike '%hofmann%'"))
                    .doesNotContain("party_search");
        });
    }

    @Test
    void everything_is_searched_that_one_may_read() {
        inCompany(() -> {
            parties.quickCreate(Role.CUSTOMER, "Hofmann");
            var user = ballast.platform.ui.CurrentUser.get();
            assertThat(search.find(user, "hofm")).extracting("title").containsExactly("P-00001 Hofmann");
            assertThat(search.find(user, "h")).isEmpty();
            inCompanyWith(
                    Set.of("catalog.item.read"),
                    () -> assertThat(search.find(ballast.platform.ui.CurrentUser.get(), "hofm"))
                            .isEmpty());
        });
    }

    private void manyPartiesAndItems() {
        transaction.executeWithoutResult(status -> {
            db.execute("insert into parties.party (number, name, country_code, currency_code)"
                    + " select n, md5(n::text), 'DE', 'EUR' from generate_series(1, 30000) n");
            db.execute("insert into catalog.item (number, name, unit_id, tax_code_id, posting_group_id)"
                    + " select n, md5(n::text), (select min(id) from catalog.unit),"
                    + " (select min(id) from catalog.tax_code), (select min(id) from catalog.posting_group)"
                    + " from generate_series(1, 30000) n");
        });
        try (var connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze parties.party, catalog.item");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String plan(String sql) {
        return transaction.execute(status -> db.fetch("explain " + sql).format());
    }
}
