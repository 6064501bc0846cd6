package ballast.demo;

import ballast.accounting.ManualEntry.Line;
import ballast.catalog.TaxCode;
import ballast.catalog.TaxCodes;
import ballast.parties.Party;
import ballast.platform.company.Company;
import ballast.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the demo company spends: goods, rent, energy, wages, depreciation, and the VAT it owes. */
@Component
class DemoCosts {

    /** Per month: expense account, hundredths of what was sold, cents besides, supplier, day. */
    private record Bill(String account, int percent, long cents, int supplier, int day) {}

    private static final List<Bill> BILLS = List.of(
            new Bill("5000", 31, 0, 0, 8),
            new Bill("5000", 9, 0, 1, 14),
            new Bill("5000", 2, 0, 2, 15),
            new Bill("5000", 7, 0, 7, 22),
            new Bill("5000", 3, 0, 8, 24),
            new Bill("6100", 3, 0, 3, 26),
            new Bill("6210", 0, 118_000, 4, 5),
            new Bill("6200", 0, 380_000, 5, 1),
            new Bill("6300", 1, 0, 6, 18),
            new Bill("6310", 0, 89_000, 9, 12),
            new Bill("6310", 0, 34_900, 13, 19),
            new Bill("6200", 0, 42_000, 10, 28),
            new Bill("6320", 0, 61_000, 11, 3),
            new Bill("6330", 0, 95_000, 12, 27),
            new Bill("6110", 0, 21_500, 14, 17));

    private final DemoMoney money;
    private final TaxCodes taxCodes;

    DemoCosts(DemoMoney money, TaxCodes taxCodes) {
        this.money = money;
        this.taxCodes = taxCodes;
    }

    /** Shares, furniture and fittings, and a van, all paid for. */
    void opening(Company company, LocalDate on, int percent) {
        var capital = of(company, Math.max(10_000_000, 30_000_000L * percent / 100));
        var fittings = share(company, 9_600_000, percent);
        money.enter("GEN", on, "Share capital paid in", List.of(debit("1000", capital), credit("3000", capital)));
        money.enter("GEN", on, "Fittings and a van", List.of(debit("1500", fittings), credit("1000", fittings)));
    }

    /**
     * A month's bills, wages and depreciation, as far as it has passed.
     *
     * @param sold net, in cents of the ledger currency
     * @param charged VAT on it
     * @param percent of the usual business
     */
    void month(
            Company company,
            List<Party> suppliers,
            YearMonth month,
            LocalDate today,
            long sold,
            long charged,
            int percent) {
        var tax = inputTax();
        long paid = 0;
        for (var bill : BILLS) {
            var on = month.atDay(bill.day());
            var net = sold * bill.percent() / 100 + bill.cents() * percent / 100;
            if (!on.isAfter(today) && net > 0) {
                paid += money.bill(on, suppliers.get(bill.supplier()), bill.account(), of(company, net), tax, today);
            }
        }
        var end = month.atEndOfMonth();
        if (!end.isAfter(today)) {
            wages(company, month, sold);
            var wear = share(company, 165_000, percent);
            money.enter("GEN", end, "Depreciation " + month, List.of(debit("6400", wear), credit("1590", wear)));
            vat(company, month, today, charged, paid);
        }
    }

    private void wages(Company company, YearMonth month, long sold) {
        var gross = of(company, sold * 24 / 100);
        var social = of(company, sold * 24 / 100 * 21 / 100);
        var payday = month.atEndOfMonth();
        money.enter(
                "GEN",
                payday,
                "Wages " + month,
                List.of(debit("6000", gross), debit("6010", social), credit("1000", gross.plus(social))));
        var charges = of(company, 1_890);
        money.enter("BNK", payday, "Bank charges " + month, List.of(debit("6500", charges), credit("1000", charges)));
    }

    /** What the tax office gets on the tenth of the next month. */
    private void vat(Company company, YearMonth month, LocalDate today, long charged, long paid) {
        var on = month.plusMonths(1).atDay(10);
        if (on.isAfter(today) || charged <= paid) {
            return;
        }
        money.enter(
                "BNK",
                on,
                "VAT " + month,
                List.of(
                        debit("2100", of(company, charged)),
                        credit("1300", of(company, paid)),
                        credit("1000", of(company, charged - paid))));
    }

    private TaxCode inputTax() {
        return taxCodes.list().stream()
                .filter(code -> code.code().startsWith("S"))
                .findFirst()
                .orElseThrow();
    }

    private Line debit(String account, Money amount) {
        return Line.debit(money.account(account).id(), amount);
    }

    private Line credit(String account, Money amount) {
        return Line.credit(money.account(account).id(), amount);
    }

    private static Money share(Company company, long cents, int percent) {
        return of(company, cents * percent / 100);
    }

    private static Money of(Company company, long cents) {
        return Money.round(BigDecimal.valueOf(cents, 2), company.currencyCode());
    }
}
