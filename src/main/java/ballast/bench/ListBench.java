package ballast.bench;

import ballast.parties.Parties;
import ballast.platform.company.Companies;
import ballast.platform.db.Page;
import ballast.platform.db.Page.Sort;
import ballast.platform.search.Search;
import ballast.sales.InvoiceSearch;
import ballast.sales.InvoiceSearch.Filter;
import ballast.sales.InvoiceSearch.State;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** W5: how long a page of the invoice list takes, by any filter, order and search. */
@Component
@ConditionalOnProperty("ballast.bench")
class ListBench implements Bench {

    private static final int INVOICES = 300_000;
    private static final int WARM_UP = 200;
    private static final int TIMES = 100;
    private static final int ROWS = 50;
    private static final Filter ALL = new Filter("", null, null, null, null, null);

    private final Filling filling;
    private final Ground ground;
    private final Meter meter;
    private final InvoiceSearch invoices;
    private final Parties parties;
    private final Search search;
    private final Companies companies;
    private final Random random = new Random(5);

    ListBench(
            Filling filling,
            Ground ground,
            Meter meter,
            InvoiceSearch invoices,
            Parties parties,
            Search search,
            Companies companies) {
        this.filling = filling;
        this.ground = ground;
        this.meter = meter;
        this.invoices = invoices;
        this.parties = parties;
        this.search = search;
        this.companies = companies;
    }

    @Override
    public String name() {
        return "w5";
    }

    @Override
    public String title() {
        return "W5 The list of invoices; a first page is counted and totalled too";
    }

    @Override
    public Report run(int size) {
        int wanted = size == 0 ? INVOICES : size;
        filling.invoices(wanted);
        ground.prepare("bare-invoices");
        var report = new Report();
        try (var bare = new BareReads(ground)) {
            pages(report, bare, wanted);
            filters(report, bare);
            searches(report, bare);
        }
        return report;
    }

    private void pages(Report report, BareReads bare, int invoiced) {
        var least = meter.repeat(50, TIMES, () -> bare.read("bare-first-page", 0));
        page(report, "first page", ALL, Page.first(ROWS), least);
        var second = meter.repeat(WARM_UP, TIMES, () -> invoices.page(ALL, new Page(ROWS, ROWS, List.of())));
        report.line("second page, not counted", second, least, Report.Bar.atMost(second.p50(), 10, "ms"));
        var first = invoices.page(ALL, Page.first(ROWS));
        var counted = meter.repeat(WARM_UP, TIMES, () -> invoices.page(ALL, new Page(0, 1, List.of())));
        var uncounted = meter.repeat(WARM_UP, TIMES, () -> invoices.page(ALL, new Page(1, 1, List.of())));
        var count = new Figures(
                counted.p50() - uncounted.p50(),
                counted.p95() - uncounted.p95(),
                counted.statements() - uncounted.statements(),
                counted.cpu() - uncounted.cpu(),
                0);
        var capped = meter.repeat(50, TIMES, () -> bare.read("bare-count"));
        report.line(
                "count and total, capped at %,d".formatted(first.size()),
                count,
                capped,
                Report.Bar.atMost(count.p50(), 2, "ms"));
        for (var column : List.of("number", "documentOn", "dueOn", "gross")) {
            for (var descending : List.of(true, false)) {
                var page = new Page(0, ROWS, List.of(new Sort(column, descending)));
                page(report, "by " + column + (descending ? ", falling" : ", rising"), ALL, page, least);
            }
        }
        for (int offset : List.of(invoiced / 30, invoiced / 2)) {
            var floor = meter.repeat(5, 30, () -> bare.read("bare-first-page", offset));
            var deep = meter.repeat(20, 50, () -> invoices.page(ALL, new Page(offset, ROWS, List.of())));
            report.line("at offset %,d".formatted(offset), deep, floor, null);
        }
    }

    private void filters(Report report, BareReads bare) {
        var customers = parties.lookup(Parties.Role.CUSTOMER, "", 200);
        var least = meter.repeat(
                50,
                TIMES,
                () -> bare.read(
                        "bare-of-customer", customers.get(random.nextInt(200)).id()));
        var own = meter.repeat(
                WARM_UP,
                TIMES,
                () -> invoices.page(
                        new Filter(
                                "",
                                null,
                                null,
                                customers.get(random.nextInt(200)).id(),
                                null,
                                null),
                        Page.first(ROWS)));
        report.line("of one customer", own, least, Report.Bar.atMost(own.p50(), 10, "ms"));
        for (var state : State.values()) {
            page(report, "state " + state, new Filter("", state, null, null, null, null), Page.first(ROWS), null);
        }
        var today = companies.today();
        var month = new Filter("", null, null, null, today.minusMonths(13), today.minusMonths(12));
        page(report, "of one month", month, Page.first(ROWS), null);
    }

    private void page(Report report, String name, Filter filter, Page page, @Nullable Figures least) {
        var own = meter.repeat(WARM_UP, TIMES, () -> invoices.page(filter, page));
        report.line(name, own, least, Report.Bar.atMost(own.p50(), 10, "ms"));
    }

    private void searches(Report report, BareReads bare) {
        for (var text : List.of("hofmann hotels", "SI-2025-01234", "12345", "nothing like it", "ar")) {
            var least = meter.repeat(5, 20, () -> bare.read("bare-search", "%" + text + "%"));
            var list = meter.repeat(
                    30, 30, () -> invoices.page(new Filter(text, null, null, null, null, null), Page.first(ROWS)));
            report.line("list, text '" + text + "'", list, least, Report.Bar.atMost(list.p50(), 50, "ms"));
            var all = meter.repeat(30, 30, () -> search.find(ground.user(), text));
            report.line("search over everything '" + text + "'", all, least, Report.Bar.atMost(all.p50(), 50, "ms"));
        }
    }
}
