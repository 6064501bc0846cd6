package ballast.parties;

import static db.parties.Tables.INSTALMENT;
import static db.parties.Tables.PAYMENT_TERM;

import ballast.platform.company.Companies;
import ballast.platform.company.Company;
import ballast.platform.company.CompanySeed;
import ballast.platform.text.Labels;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The payment terms and the numbering of parties that a new company starts with. */
@Component
class PartiesSeed implements CompanySeed {

    private final DSLContext db;
    private final Companies companies;
    private final Labels labels;

    PartiesSeed(DSLContext db, Companies companies, Labels labels) {
        this.db = db;
        this.companies = companies;
        this.labels = labels;
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public void seed(Company company) {
        companies.openSeries(Party.SERIES, "P-{00000}");
        term(company, "NET0", 0, 0, List.of(0));
        term(company, "NET14", 0, 0, List.of(14));
        term(company, "NET30", 0, 0, List.of(30));
        term(company, "2T10N30", 2, 10, List.of(30));
        term(company, "HALVES", 0, 0, List.of(30, 60));
    }

    /** In equal instalments, each due after so many days. */
    private void term(Company company, String code, int discountPercent, int discountDays, List<Integer> days) {
        var id = Objects.requireNonNull(db.insertInto(PAYMENT_TERM)
                        .set(PAYMENT_TERM.CODE, code)
                        .set(PAYMENT_TERM.NAME, labels.get(company.locale(), "parties.seed." + code))
                        .set(PAYMENT_TERM.DISCOUNT_PERCENT, BigDecimal.valueOf(discountPercent))
                        .set(PAYMENT_TERM.DISCOUNT_DAYS, discountDays)
                        .returningResult(PAYMENT_TERM.ID)
                        .fetchOne())
                .value1();
        for (int i = 0; i < days.size(); i++) {
            db.insertInto(INSTALMENT)
                    .set(INSTALMENT.PAYMENT_TERM_ID, id)
                    .set(INSTALMENT.LINE_NO, i + 1)
                    .set(INSTALMENT.PERCENT, BigDecimal.valueOf(100 / days.size()))
                    .set(INSTALMENT.DAYS, days.get(i))
                    .execute();
        }
    }
}
