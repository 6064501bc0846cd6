package ballast.accounting;

import static db.accounting.Tables.ACCOUNT;
import static db.accounting.Tables.ACCOUNT_DETERMINATION;
import static db.accounting.Tables.JOURNAL;
import static db.catalog.Tables.POSTING_GROUP;
import static db.catalog.Tables.TAX_CODE;
import static org.jooq.impl.DSL.select;

import ballast.accounting.AccountDetermination.Purpose;
import ballast.platform.company.Companies;
import ballast.platform.company.Company;
import ballast.platform.company.CompanySeed;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The books of a new company: a small neutral chart, journals, four years of periods and the account determination. */
@Component
class AccountingSeed implements CompanySeed {

    private static final Map<Purpose, String> ACCOUNTS = Map.ofEntries(
            Map.entry(Purpose.RECEIVABLE, "1100"),
            Map.entry(Purpose.PAYABLE, "2000"),
            Map.entry(Purpose.REVENUE, "4000"),
            Map.entry(Purpose.OUTPUT_TAX, "2100"),
            Map.entry(Purpose.INPUT_TAX, "1300"),
            Map.entry(Purpose.BANK, "1000"),
            Map.entry(Purpose.DISCOUNT_GRANTED, "4090"),
            Map.entry(Purpose.DISCOUNT_RECEIVED, "5090"),
            Map.entry(Purpose.FX_GAIN, "4900"),
            Map.entry(Purpose.FX_LOSS, "6900"),
            Map.entry(Purpose.RETAINED_EARNINGS, "3900"),
            Map.entry(Purpose.INVENTORY, "1210"),
            Map.entry(Purpose.GOODS_IN_TRANSIT, "1230"),
            Map.entry(Purpose.GOODS_RECEIVED, "2050"),
            Map.entry(Purpose.COST_OF_SALES, "5000"),
            Map.entry(Purpose.PRICE_DIFFERENCE, "5050"),
            Map.entry(Purpose.STOCK_DIFFERENCE, "5100"),
            Map.entry(Purpose.SCRAP, "5110"),
            Map.entry(Purpose.SUPPLIER_RETURNS, "1206"),
            Map.entry(Purpose.CUSTOMER_DEPOSIT, "2400"));

    private static final List<List<String>> JOURNALS = List.of(
            List.of("GEN", "General", "Allgemein"),
            List.of("SAL", "Sales", "Verkauf"),
            List.of("PUR", "Purchases", "Einkauf"),
            List.of("BNK", "Bank", "Bank"),
            List.of("STK", "Stock", "Lager"));

    private final DSLContext db;
    private final Clock clock;
    private final Accounts accounts;
    private final FiscalPeriods periods;
    private final ObjectProvider<Companies> companies;

    AccountingSeed(
            DSLContext db, Clock clock, Accounts accounts, FiscalPeriods periods, ObjectProvider<Companies> companies) {
        this.db = db;
        this.clock = clock;
        this.accounts = accounts;
        this.periods = periods;
        this.companies = companies;
    }

    @Override
    public int order() {
        return 210;
    }

    @Override
    public void seed(Company company) {
        var german = company.language().equals("de");
        accounts.imported(chart(german));
        for (var journal : JOURNALS) {
            db.insertInto(JOURNAL)
                    .set(JOURNAL.CODE, journal.getFirst())
                    .set(JOURNAL.NAME, journal.get(german ? 2 : 1))
                    .execute();
        }
        var year = company.today(clock).getYear();
        for (int at = year - 2; at <= year + 1; at++) {
            periods.open(at);
        }
        determine();
        companies.getObject().openSeries("accounting.payment", "PAY-{year}-{00000}");
        companies.getObject().openSeries("accounting.journal_entry", "JE-{year}-{00000}");
    }

    private void determine() {
        ACCOUNTS.forEach((purpose, number) -> rule(purpose, null, null, number));
        var groups = db.fetch(POSTING_GROUP).intoMap(POSTING_GROUP.CODE, POSTING_GROUP.ID);
        rule(Purpose.REVENUE, groups.get("GOODS"), null, "4000");
        rule(Purpose.REVENUE, groups.get("SERVICES"), null, "4010");
        var taxCodes = db.fetch(TAX_CODE).intoMap(TAX_CODE.CODE, TAX_CODE.ID);
        rule(Purpose.OUTPUT_TAX, null, taxCodes.get("RC19"), "2115");
    }

    /** Refined rules are left out where the catalog has no such posting group or tax code. */
    private void rule(Purpose purpose, @Nullable Integer group, @Nullable Integer taxCode, String number) {
        db.insertInto(ACCOUNT_DETERMINATION)
                .set(ACCOUNT_DETERMINATION.PURPOSE, purpose.name())
                .set(ACCOUNT_DETERMINATION.POSTING_GROUP_ID, group)
                .set(ACCOUNT_DETERMINATION.TAX_CODE_ID, taxCode)
                .set(
                        ACCOUNT_DETERMINATION.ACCOUNT_ID,
                        select(ACCOUNT.ID).from(ACCOUNT).where(ACCOUNT.NUMBER.eq(number)))
                .onConflictDoNothing()
                .execute();
    }

    private static List<ChartCsv.Row> chart(boolean german) {
        var chart = Objects.requireNonNull(AccountingSeed.class.getResourceAsStream("chart.csv"));
        try (var reader = new InputStreamReader(chart, StandardCharsets.UTF_8)) {
            return ChartCsv.read(reader, german ? "name_de" : "name");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
