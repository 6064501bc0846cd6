package ballast.parties;

import ballast.platform.money.Money;
import ballast.platform.problem.RuleViolation;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When an invoice falls due, in one or several instalments, and what may be deducted for paying early. */
public record PaymentTerm(
        int id,
        String code,
        String name,
        BigDecimal discountPercent,
        int discountDays,
        List<Instalment> instalments,
        int version)
        implements Serializable {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A share of the total that falls due so many days after the document's date. */
    public record Instalment(BigDecimal percent, int days) implements Serializable {}

    /** An amount and the day it falls due. */
    public record Due(LocalDate dueOn, Money amount) implements Serializable {}

    /** What may be deducted from the whole when it is paid on this day at the latest. */
    public record Discount(LocalDate lastDay, Money amount) implements Serializable {}

    /** What one invoice's total becomes under the term. */
    public record Schedule(List<Due> dues, @Nullable Discount discount) implements Serializable {

        /** When the last instalment falls due. */
        public LocalDate dueOn() {
            return dues.stream().map(Due::dueOn).max(LocalDate::compareTo).orElseThrow();
        }
    }

    public PaymentTerm {
        instalments = List.copyOf(instalments);
    }

    /** A new term: everything after so many days. */
    public static PaymentTerm net(int days) {
        return new PaymentTerm(0, "", "", BigDecimal.ZERO, 0, List.of(new Instalment(HUNDRED, days)), 0);
    }

    /** Instalments add up to the total, to the cent. */
    public Schedule schedule(LocalDate documentOn, Money gross) {
        var amounts = gross.split(instalments.stream().map(Instalment::percent).toList());
        var dues = new ArrayList<Due>();
        for (int i = 0; i < amounts.size(); i++) {
            dues.add(new Due(documentOn.plusDays(instalments.get(i).days()), amounts.get(i)));
        }
        return new Schedule(List.copyOf(dues), discount(documentOn, gross));
    }

    private @Nullable Discount discount(LocalDate documentOn, Money gross) {
        if (discountPercent.signum() == 0) {
            return null;
        }
        var amount = gross.amount().multiply(discountPercent).divide(HUNDRED);
        return new Discount(documentOn.plusDays(discountDays), Money.round(amount, gross.currency()));
    }

    /** The rules of a term, before it is stored. */
    void check() {
        require(!code.isBlank(), "code", "payment_term_code_is_given");
        require(
                discountPercent.signum() >= 0 && discountPercent.compareTo(HUNDRED) < 0,
                "discountPercent",
                "early_payment_discount_is_below_100_percent");
        require(discountDays >= 0, "discountDays", "discount_days_are_not_negative");
        for (int i = 0; i < instalments.size(); i++) {
            var instalment = instalments.get(i);
            require(
                    instalment.percent().signum() > 0 && instalment.percent().compareTo(HUNDRED) <= 0,
                    "instalments." + i + ".percent",
                    "instalment_percent_is_positive");
            require(
                    instalment.days() >= 0 && instalment.days() <= 3650,
                    "instalments." + i + ".days",
                    "instalment_days_are_not_negative");
        }
        var sum = instalments.stream().map(Instalment::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        require(sum.compareTo(HUNDRED) == 0, "instalments", "instalments_add_up_to_100_percent");
    }

    private static void require(boolean holds, String field, String rule) {
        if (!holds) {
            throw RuleViolation.at(field, rule);
        }
    }
}
