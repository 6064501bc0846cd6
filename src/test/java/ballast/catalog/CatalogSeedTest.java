package ballast.catalog;

import static db.catalog.Tables.POSTING_GROUP;
import static db.catalog.Tables.TAX_CODE;
import static db.catalog.Tables.UNIT;
import static db.parties.Tables.PAYMENT_TERM;
import static db.platform.Tables.NUMBER_SERIES;
import static org.assertj.core.api.Assertions.assertThat;

import ballast.given.DatabaseTest;
import ballast.platform.company.Company;
import ballast.platform.db.Scope;
import java.util.List;
import org.jooq.TableField;
import org.junit.jupiter.api.Test;

class CatalogSeedTest extends DatabaseTest {

    @Test
    void a_company_in_germany_starts_with_its_rates_units_and_terms() {
        inCompany(() -> {
            assertThat(all(TAX_CODE.CODE)).containsExactly("E0", "EX0", "IC0", "R7", "RC0", "S19", "Z0");
            assertThat(all(UNIT.CODE)).contains("C62", "HUR", "KGM");
            assertThat(all(UNIT.NAME)).contains("Piece", "Hour");
            assertThat(all(POSTING_GROUP.CODE)).containsExactly("GOODS", "SERVICES");
            assertThat(all(PAYMENT_TERM.CODE)).containsExactly("2T10N30", "HALVES", "NET0", "NET14", "NET30");
            assertThat(all(NUMBER_SERIES.CODE)).contains("catalog.item", "parties.party");
        });
    }

    @Test
    void a_company_abroad_starts_with_the_rate_of_its_country_and_names_in_its_language() {
        company = companies.found(Company.founded("Alpenglück " + company.id(), "AT", "EUR", "de"));
        inCompany(() -> {
            assertThat(all(TAX_CODE.CODE)).contains("S20", "IC0").doesNotContain("R7");
            assertThat(all(TAX_CODE.NAME)).contains("USt 20 %");
            assertThat(all(UNIT.NAME)).contains("Stück");
        });
        company = companies.found(Company.founded("Liberty " + company.id(), "US", "USD", "en"));
        inCompany(() -> assertThat(all(TAX_CODE.CODE)).containsExactly("O0"));
    }

    @Test
    void nobody_sees_the_codes_of_another_company() {
        new Scope(1, company.id() + 1_000_000)
                .run(() -> assertThat(all(TAX_CODE.CODE)).isEmpty());
    }

    private List<String> all(TableField<?, String> field) {
        return transaction.execute(status -> db.select(field)
                .from(field.getTable())
                .orderBy(field.collate("C"))
                .fetch(field));
    }
}
