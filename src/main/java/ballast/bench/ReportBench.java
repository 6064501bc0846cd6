package ballast.bench;

import ballast.platform.company.Companies;
import ballast.platform.db.Page;
import ballast.statements.Ageing.Side;
import ballast.statements.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** W3: how long the statements take over a million journal lines, and whether they are exact while others post. */
@Component
@ConditionalOnProperty("ballast.bench")
class ReportBench implements Bench {

    private static final int LINES = 1_000_000;
    private static final int WARM_UP = 200;
    private static final int TIMES = 100;

    private final Filling filling;
    private final Ground ground;
    private final Meter meter;
    private final Companies companies;
    private final Statements statements;
    private final Exactness exactness;
    private final Random random = new Random(3);

    ReportBench(
            Filling filling,
            Ground ground,
            Meter meter,
            Companies companies,
            Statements statements,
            Exactness exactness) {
        this.filling = filling;
        this.ground = ground;
        this.meter = meter;
        this.companies = companies;
        this.statements = statements;
        this.exactness = exactness;
    }

    @Override
    public String name() {
        return "w3";
    }

    @Override
    public String title() {
        return "W3 Reports, each drawn up for another date every time";
    }

    @Override
    public Report run(int size) {
        int lines = size == 0 ? LINES : size;
        filling.journal(lines);
        ground.prepare("bare-lines");
        double bar = lines > 5 * LINES ? 30 : 15;
        var report = new Report();
        try (var bare = new BareReads(ground)) {
            balances(report, bare, bar);
            ledger(report, bare);
            var ageing =
                    meter.repeat(WARM_UP, TIMES, () -> statements.ageings().of(Side.RECEIVABLE, companies.today()));
            var past = meter.repeat(WARM_UP, TIMES, () -> statements.ageings().of(Side.RECEIVABLE, day()));
            var today = companies.today();
            var least = meter.repeat(20, TIMES, () -> bare.read("bare-ageing", today, today, today, today));
            report.line("aged receivables today", ageing, least, Report.Bar.atMost(ageing.p50(), 30, "ms"));
            report.line("aged receivables at any date", past, least, null);
        }
        for (int clients : List.of(4, 8)) {
            report.fact(exactness.words(clients), exactness.holds(clients));
        }
        return report;
    }

    private void balances(Report report, BareReads bare, double bar) {
        var raw = meter.repeat(3, 15, () -> bare.read("bare-trial-balance", day()));
        var months = meter.repeat(50, TIMES, () -> bare.read("bare-trial-balance-by-month", day()));
        var trial =
                meter.repeat(WARM_UP, TIMES, () -> statements.trialBalances().of(List.of(year(day()))));
        report.line("trial balance, beside raw lines", trial, raw, Report.Bar.atMost(trial.p50(), bar, "ms"));
        report.line("  the same, beside sums by month", trial, months, null);
        var income = meter.repeat(3, 15, () -> {
            var asked = year(day());
            bare.read("bare-income-statement", asked.from(), asked.to());
        });
        var own =
                meter.repeat(WARM_UP, TIMES, () -> statements.incomeStatements().of(List.of(year(day()))));
        report.line("income statement", own, income, Report.Bar.atMost(own.p50(), bar, "ms"));
        var compared =
                meter.repeat(WARM_UP, TIMES, () -> statements.incomeStatements().compared(year(day())));
        report.line(
                "income statement with two comparisons",
                compared,
                income,
                Report.Bar.atMost(compared.p50(), bar, "ms"));
        var sheet =
                meter.repeat(WARM_UP, TIMES, () -> statements.balanceSheets().at(List.of(day())));
        report.line("balance sheet", sheet, raw, Report.Bar.atMost(sheet.p50(), bar, "ms"));
    }

    private void ledger(Report report, BareReads bare) {
        var account = statements.accounts().list().stream()
                .filter(one -> one.number().equals("6310"))
                .findFirst()
                .orElseThrow()
                .id();
        var year = DateRange.ofYear(companies.today().getYear() - 1);
        int all = statements
                .generalLedgers()
                .of(account, year, Page.first(20_000))
                .lines()
                .size();
        var first =
                meter.repeat(WARM_UP, TIMES, () -> statements.generalLedgers().of(account, year, Page.first(50)));
        var least =
                meter.repeat(50, TIMES, () -> bare.read("bare-general-ledger", account, year.from(), year.to(), 50));
        report.line("general ledger, first screen", first, least, Report.Bar.atMost(first.p50(), 10, "ms"));
        var whole = meter.repeat(30, 30, () -> statements.generalLedgers().of(account, year, Page.first(20_000)));
        var floor =
                meter.repeat(30, 30, () -> bare.read("bare-general-ledger", account, year.from(), year.to(), 20_000));
        report.line(
                "general ledger, a year, %,d lines".formatted(all),
                whole,
                floor,
                Report.Bar.atMost(whole.p50(), 40, "ms"));
    }

    private LocalDate day() {
        return companies.today().minusDays(random.nextInt(700));
    }

    private static DateRange year(LocalDate to) {
        return new DateRange(to.withDayOfYear(1), to);
    }
}
