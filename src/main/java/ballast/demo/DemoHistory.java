package ballast.demo;

import ballast.accounting.ExchangeRate;
import ballast.accounting.ExchangeRates;
import ballast.accounting.FiscalPeriods;
import ballast.catalog.Items;
import ballast.parties.Party;
import ballast.platform.company.Companies;
import ballast.platform.company.Company;
import ballast.sales.Invoice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Months of business, month by month, through the services that the screens use. Always the same history. */
@Component
class DemoHistory {

    private static final Logger LOG = LoggerFactory.getLogger(DemoHistory.class);
    private static final int[] SEASON = {34, 34, 42, 40, 36, 32, 26, 28, 44, 48, 52, 40};
    private static final Map<String, String> RATES =
            Map.of("EUR", "1.0510", "USD", "1.0850", "GBP", "0.8420", "CHF", "0.9510");

    private final Companies companies;
    private final DemoPeople people;
    private final DemoGoods goods;
    private final DemoSales sales;
    private final DemoMoney money;
    private final ExchangeRates rates;
    private final FiscalPeriods periods;

    DemoHistory(
            Companies companies,
            DemoPeople people,
            DemoGoods goods,
            DemoSales sales,
            DemoMoney money,
            ExchangeRates rates,
            FiscalPeriods periods) {
        this.companies = companies;
        this.people = people;
        this.goods = goods;
        this.sales = sales;
        this.money = money;
        this.rates = rates;
        this.periods = periods;
    }

    /**
     * @param months of history up to today
     * @param percent of the usual business
     */
    void live(int months, int percent) {
        var random = new Random(20_240_101);
        var company = companies.current();
        var today = companies.today();
        var customers = people.customers(company, random, Math.max(4, 50 * percent / 100));
        var suppliers = people.suppliers(company);
        var items = goods.create();
        var first = YearMonth.from(today).minusMonths(months - 1L);
        money.entry(company, first.atDay(1), "Share capital paid in", "1000", "3000", 15_000_000);
        for (int i = 0; i < months; i++) {
            var month = first.plusMonths(i);
            rates(company, month, i);
            var sold = trade(
                    company,
                    customers,
                    items,
                    month,
                    today,
                    SEASON[month.getMonthValue() - 1] * percent * (100 + i) / 10_000,
                    random);
            costs(company, suppliers, month, today, sold);
            LOG.info("Demo company: {} is told", month);
        }
        for (int i = 0; i < 6; i++) {
            sales.leaveDraft(company, customers, items, today, random);
        }
        close(first, YearMonth.from(today));
    }

    private void rates(Company company, YearMonth month, int step) {
        RATES.forEach((currency, rate) -> {
            if (!currency.equals(company.currencyCode())) {
                var drift = BigDecimal.valueOf((step * 7 % 11) - 5, 3);
                rates.save(new ExchangeRate(0, currency, month.atDay(1), new BigDecimal(rate).add(drift), 0));
            }
        });
    }

    /** Returns what was invoiced, net, in cents of the ledger currency. */
    private long trade(
            Company company,
            List<Party> customers,
            List<Items.Choice> items,
            YearMonth month,
            LocalDate today,
            int wanted,
            Random random) {
        var invoiced = new ArrayList<Invoice>();
        for (int i = 0; i < wanted; i++) {
            var on = month.atDay(1 + i * month.lengthOfMonth() / wanted);
            if (!on.isAfter(today)) {
                invoiced.add(sales.sell(company, customers, items, on, random));
            }
        }
        var net = 0L;
        for (var invoice : invoiced) {
            net += invoice.net()
                    .atRate(invoice.rate(), company.currencyCode())
                    .amount()
                    .movePointRight(2)
                    .longValue();
            if (random.nextInt(40) == 0) {
                sales.credit(invoice, invoice.documentOn());
            }
            var paidOn = invoice.documentOn().plusDays(3L + random.nextInt(55));
            if (random.nextInt(14) != 0 && !paidOn.isAfter(today)) {
                money.receive(invoice, paidOn, random);
            }
        }
        return net;
    }

    private void costs(Company company, List<Party> suppliers, YearMonth month, LocalDate today, long sold) {
        var bills = List.of("5000:56:0", "5000:8:1", "6100:1:3", "6210:1:4");
        for (var bill : bills) {
            var parts = bill.split(":", -1);
            var on = month.atDay(20);
            if (!on.isAfter(today)) {
                var paidOn = on.plusDays(25);
                money.bill(
                        company,
                        on,
                        suppliers.get(Integer.parseInt(parts[2])),
                        parts[0],
                        Math.max(10_000, sold * Integer.parseInt(parts[1]) / 100),
                        paidOn.isAfter(today) ? on : paidOn);
            }
        }
        var end = month.atEndOfMonth();
        if (!end.isAfter(today)) {
            money.entry(company, end, "Wages " + month, "6000", "1000", Math.max(50_000, sold * 14 / 100));
            money.entry(company, end, "Rent " + month, "6200", "1000", 180_000);
        }
    }

    /** Last year is closed for good, this year softly up to the month before last. */
    private void close(YearMonth first, YearMonth now) {
        for (var period : periods.list()) {
            var month = YearMonth.from(period.firstOn());
            if (month.isBefore(first.plusMonths(6))) {
                periods.hardClose(period.id());
            } else if (month.isBefore(now.minusMonths(2))) {
                periods.softClose(period.id());
            }
        }
    }
}
