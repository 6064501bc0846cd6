package ballast.platform.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * An amount in whole minor units of its currency (ISO 4217): EUR 2 decimals, JPY 0, KWD 3. Rounding is half-up
 * (away from zero) and happens only in {@link #round}; every other operation is exact.
 */
public record Money(BigDecimal amount, String currency) implements Serializable, Comparable<Money> {

    public Money {
        if (amount.scale() != digits(currency)) {
            throw new IllegalArgumentException(amount + " is not in minor units of " + currency);
        }
    }

    /** The only door from exact numbers. */
    public static Money round(BigDecimal exact, String currency) {
        return new Money(exact.setScale(digits(currency), RoundingMode.HALF_UP), currency);
    }

    public static Money zero(String currency) {
        return round(BigDecimal.ZERO, currency);
    }

    /** Decimals of the currency's minor unit. */
    public static int digits(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    public Money negate() {
        return new Money(amount.negate(), currency);
    }

    public Money abs() {
        return new Money(amount.abs(), currency);
    }

    public int signum() {
        return amount.signum();
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    /** This amount in another currency; rate = units of this currency per unit of the other. */
    public Money atRate(BigDecimal rate, String other) {
        return currency.equals(other)
                ? this
                : new Money(amount.divide(rate, digits(other), RoundingMode.HALF_UP), other);
    }

    /** Shares in proportion to the weights; they add up to this amount exactly, the last carrying the remainder. */
    public List<Money> split(List<BigDecimal> weights) {
        var total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.signum() == 0) {
            throw new IllegalArgumentException("weights add up to zero");
        }
        var shares = new ArrayList<Money>();
        var weightSoFar = BigDecimal.ZERO;
        var given = zero(currency);
        for (var weight : weights) {
            weightSoFar = weightSoFar.add(weight);
            var upToHere = new Money(
                    amount.multiply(weightSoFar).divide(total, digits(currency), RoundingMode.HALF_UP), currency);
            shares.add(upToHere.minus(given));
            given = upToHere;
        }
        return shares;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
        }
        return other;
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
