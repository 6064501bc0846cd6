package ballast.demo;

import ballast.accounting.ExchangeRates;
import ballast.accounting.ExchangeRates.ExchangeRate;
import ballast.accounting.FiscalPeriods;
import ballast.catalog.Items;
import ballast.parties.Party;
import ballast.platform.company.Companies;
import ballast.platform.company.Company;
import ballast.platform.money.Money;
import ballast.sales.Invoice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Months of business, month by month, through the services that the screens use. Always the same history. */
@Component
class DemoHistory {

    private static final Logger LOG = LoggerFactory.getLogger(DemoHistory.class);
    private static final int[] SEASON = {34, 34, 42, 40, 36, 32, 26, 28, 44, 48, 52, 40};
    private static final Map<String, String> RATES =
            Map.of("EUR", "1.0000", "USD", "1.0850", "GBP", "0.8420", "CHF", "0.9510");

    private final Companies companies;
    private final DemoPeople people;
    private final DemoGoods goods;
    private final DemoSettings settings;
    private final DemoApprovals approvals;
    private final DemoStock stock;
    private final DemoSales sales;
    private final DemoOrders orders;
    private final DemoMoney money;
    private final DemoCosts costs;
    private final DemoBuying buying;
    private final ExchangeRates rates;
    private final FiscalPeriods periods;
    private final TransactionTemplate transaction;

    DemoHistory(
            Companies companies,
            DemoPeople people,
            DemoGoods goods,
            DemoSettings settings,
            DemoApprovals approvals,
            DemoStock stock,
            DemoSales sales,
            DemoOrders orders,
            DemoMoney money,
            DemoCosts costs,
            DemoBuying buying,
            ExchangeRates rates,
            FiscalPeriods periods,
            TransactionTemplate transaction) {
        this.companies = companies;
        this.people = people;
        this.goods = goods;
        this.settings = settings;
        this.approvals = approvals;
        this.stock = stock;
        this.sales = sales;
        this.orders = orders;
        this.money = money;
        this.costs = costs;
        this.buying = buying;
        this.rates = rates;
        this.periods = periods;
        this.transaction = transaction;
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
        // a month that has just begun is none yet: there would be sales before there were goods
        var first = YearMonth.from(today.minusDays(27)).minusMonths(months - 1L);
        settings.create(company, items, first.atDay(1));
        costs.opening(company, first.atDay(1), percent);
        approvals.create(today);
        stock.fill(items, first.atDay(1));
        for (int i = 0; !first.plusMonths(i).isAfter(YearMonth.from(today)); i++) {
            var month = first.plusMonths(i);
            var wanted = SEASON[month.getMonthValue() - 1] * percent * (100 + i) / 10_000;
            rates(company, month, i);
            // one commit a month: the disk is waited for once, not for each of a hundred documents
            transaction.executeWithoutResult(status -> {
                var sold = trade(company, customers, items, month, today, wanted, random);
                costs.month(company, suppliers, month, today, sold.net(), sold.tax(), percent);
                stock.month(items, month, today);
            });
            LOG.info("Demo company: {} is told", month);
        }
        for (int i = 0; i < 6; i++) {
            sales.leaveDraft(company, customers, items, today, random);
        }
        transaction.executeWithoutResult(status -> buying.buy(company, suppliers, items, today));
        stock.stockUp(items, today.minusDays(19));
        transaction.executeWithoutResult(status -> orders.trade(company, customers, items, today));
        close(first, YearMonth.from(today));
    }

    /** Around the rates of the euro, a little different every month. */
    private void rates(Company company, YearMonth month, int step) {
        var own = new BigDecimal(RATES.getOrDefault(company.currencyCode(), "1"));
        RATES.forEach((currency, rate) -> {
            if (!currency.equals(company.currencyCode())) {
                var drift = BigDecimal.valueOf((step * 7 % 11) - 5, 3);
                var now = new BigDecimal(rate).add(drift).divide(own, 6, RoundingMode.HALF_UP);
                rates.save(new ExchangeRate(0, currency, month.atDay(1), now, 0));
            }
        });
    }

    /** Net and VAT in cents of the ledger currency. */
    private record Sold(long net, long tax) {
        Sold plus(long more, long moreTax) {
            return new Sold(net + more, tax + moreTax);
        }
    }

    private Sold trade(
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
                var invoice = sales.sell(company, customers, items, on, random);
                if (random.nextInt(90) > 0) {
                    invoiced.add(invoice);
                } else {
                    sales.reverse(invoice);
                }
            }
        }
        var sold = new Sold(0, 0);
        for (int i = 0; i < invoiced.size(); i++) {
            var invoice = invoiced.get(i);
            sold = sold.plus(cents(invoice.net(), invoice, company), cents(invoice.tax(), invoice, company));
            if (random.nextInt(40) == 0) {
                sales.credit(invoice, invoice.documentOn());
            }
            money.receiveOneDay(invoice, i, today, random);
        }
        return sold;
    }

    private static long cents(Money amount, Invoice invoice, Company company) {
        return amount.atRate(invoice.rate(), company.currencyCode())
                .amount()
                .movePointRight(2)
                .longValue();
    }

    /** The first year is closed for good, softly what is older than last month. */
    private void close(YearMonth first, YearMonth now) {
        for (var period : periods.list()) {
            var month = YearMonth.from(period.firstOn());
            if (month.getYear() <= first.getYear() && month.isBefore(now.minusMonths(1))) {
                periods.hardClose(period.id());
            } else if (month.isBefore(now.minusMonths(1))) {
                periods.softClose(period.id());
            }
        }
    }
}
