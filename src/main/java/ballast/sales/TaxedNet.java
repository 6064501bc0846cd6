package ballast.sales;

import ballast.platform.money.Money;
import java.math.BigDecimal;

/**
 * Net and VAT under one tax code: what is billed of an order by now, or left of an invoice.
 *
 * @param parts of how many lines and documents, at least, it is the sum
 */
record TaxedNet(Money net, Money tax, int parts) {

    static TaxedNet none(String currency) {
        return new TaxedNet(Money.zero(currency), Money.zero(currency), 0);
    }

    TaxedNet plus(TaxedNet other) {
        return new TaxedNet(net.plus(other.net), tax.plus(other.tax), parts + other.parts);
    }

    /** With so much more net, all of it taxed at once. */
    TaxedNet with(Money more, TaxRate rate) {
        var all = net.plus(more);
        return new TaxedNet(all, rate.of(all), parts + 1);
    }

    /** What is more than rounding was taxed at another rate, and is not made up for. */
    TaxedNet unlessTaxedOtherwise(TaxRate rate) {
        var due = rate.of(net);
        var rounding = BigDecimal.valueOf(parts, Money.digits(net.currency()));
        return tax.minus(due).abs().amount().compareTo(rounding) > 0 ? new TaxedNet(net, due, parts) : this;
    }
}
