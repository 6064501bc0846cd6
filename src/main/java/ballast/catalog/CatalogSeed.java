package ballast.catalog;

import static db.catalog.Tables.POSTING_GROUP;
import static db.catalog.Tables.TAX_CODE;
import static db.catalog.Tables.UNIT;

import ballast.platform.company.Companies;
import ballast.platform.company.Company;
import ballast.platform.company.CompanySeed;
import ballast.platform.text.Labels;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * The units (UN/ECE Recommendation 20, in trade's everyday choice), tax codes and posting groups a new company starts
 * with. Reverse charge is RC0: an invoice to the recipient who owes the tax carries none (EN 16931 BR-AE-5). The code
 * under which we ourselves owe it for a purchase is a purchasing matter, and must not be offered on a sales line.
 */
@Component
class CatalogSeed implements CompanySeed {

    /** Decimals by unit. */
    private static final Map<String, Integer> UNITS = Map.ofEntries(
            Map.entry("C62", 0),
            Map.entry("SET", 0),
            Map.entry("PR", 0),
            Map.entry("HUR", 2),
            Map.entry("DAY", 2),
            Map.entry("MON", 2),
            Map.entry("ANN", 2),
            Map.entry("KGM", 3),
            Map.entry("TNE", 3),
            Map.entry("LTR", 3),
            Map.entry("MTR", 3),
            Map.entry("MTK", 3),
            Map.entry("MTQ", 3),
            Map.entry("KMT", 1),
            Map.entry("KWH", 3),
            Map.entry("LS", 0));

    private final DSLContext db;
    private final Companies companies;
    private final Labels labels;

    CatalogSeed(DSLContext db, Companies companies, Labels labels) {
        this.db = db;
        this.companies = companies;
        this.labels = labels;
    }

    @Override
    public int order() {
        return 120;
    }

    @Override
    public void seed(Company company) {
        companies.openSeries(Item.SERIES, "A-{00000}");
        UNITS.forEach((code, decimals) -> db.insertInto(UNIT)
                .set(UNIT.CODE, code)
                .set(UNIT.NAME, name(company, "unit." + code))
                .set(UNIT.DECIMALS, decimals)
                .execute());
        for (var group : List.of("GOODS", "SERVICES")) {
            db.insertInto(POSTING_GROUP)
                    .set(POSTING_GROUP.CODE, group)
                    .set(POSTING_GROUP.NAME, name(company, "posting_group." + group))
                    .execute();
        }
        taxCodes(company);
    }

    private void taxCodes(Company company) {
        var standard = VatRates.standard(company.countryCode());
        if (standard.isEmpty()) {
            taxCode(company, "O0", BigDecimal.ZERO, "O");
            return;
        }
        taxCode(company, "S" + standard.get().toPlainString(), standard.get(), "S");
        if (company.countryCode().equals("DE")) {
            taxCode(company, "R7", BigDecimal.valueOf(7), "S");
        }
        taxCode(company, "Z0", BigDecimal.ZERO, "Z");
        taxCode(company, "E0", BigDecimal.ZERO, "E");
        taxCode(company, "RC0", BigDecimal.ZERO, "AE");
        taxCode(company, "EX0", BigDecimal.ZERO, "G");
        if (VatRates.isInTheEu(company.countryCode())) {
            taxCode(company, "IC0", BigDecimal.ZERO, "K");
        }
    }

    private void taxCode(Company company, String code, BigDecimal rate, String category) {
        var name = rate.signum() == 0 ? "tax_code." + code : code.startsWith("R") ? "tax_code.R" : "tax_code.S";
        db.insertInto(TAX_CODE)
                .set(TAX_CODE.CODE, code)
                .set(TAX_CODE.NAME, name(company, name, rate.toPlainString()))
                .set(TAX_CODE.RATE, rate)
                .set(TAX_CODE.CATEGORY, category)
                .execute();
    }

    private String name(Company company, String what, Object... arguments) {
        return labels.get(company.locale(), "catalog.seed." + what, arguments);
    }
}
