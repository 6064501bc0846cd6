package ballast.accounting.ui;

import ballast.accounting.OpenItem;
import ballast.accounting.Payment;
import ballast.accounting.Payment.Allocation;
import ballast.accounting.Payment.Direction;
import ballast.accounting.Payment.Status;
import ballast.platform.money.Money;
import ballast.platform.problem.RuleViolation;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payment as it is entered: the open items of a party and how much of each is paid. */
record PaymentForm(
        long id,
        String number,
        Status status,
        Direction direction,
        @Nullable Long party,
        LocalDate paidOn,
        @Nullable Long bankAccount,
        String currency,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal rate,
        String reference,
        List<Item> items,
        @Nullable Long entry,
        UUID command)
        implements Serializable {

    /** An item and what this payment does to it, both positive when the money goes the payment's way. */
    record Item(OpenItem item, Direction direction, BigDecimal pays, BigDecimal discount) implements Serializable {

        static Item unpaid(OpenItem item, Direction direction) {
            return new Item(item, direction, BigDecimal.ZERO, BigDecimal.ZERO);
        }

        Item inFull(LocalDate on) {
            return new Item(
                    item,
                    direction,
                    side(item.open()).amount(),
                    side(item.discountAt(on)).amount());
        }

        Money open() {
            return side(item.open());
        }

        BigDecimal cash() {
            return pays.subtract(discount);
        }

        private Money side(Money amount) {
            return direction == Direction.INCOMING ? amount : amount.negate();
        }

        Allocation allocation() {
            var currency = item.amount().currency();
            return new Allocation(item.id(), Money.round(pays, currency), Money.round(discount, currency));
        }
    }

    static BigDecimal cash(List<Item> items) {
        return items.stream().map(Item::cash).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    PaymentForm withItems(List<Item> all, String of) {
        return new PaymentForm(
                id,
                number,
                status,
                direction,
                party,
                paidOn,
                bankAccount,
                of,
                cash(all),
                rate,
                reference,
                all,
                entry,
                command);
    }

    Payment payment() {
        if (party == null) {
            throw RuleViolation.at("party", "payment_names_its_party");
        }
        if (bankAccount == null) {
            throw RuleViolation.at("bankAccount", "payment_names_its_bank_account");
        }
        if (amount == null) {
            throw RuleViolation.at("amount", "payment_amount_is_positive");
        }
        var allocations = items.stream()
                .filter(item -> item.pays().signum() != 0)
                .map(Item::allocation)
                .toList();
        return Payment.draft(
                direction,
                party,
                paidOn,
                bankAccount.intValue(),
                Money.round(amount, currency),
                rate == null ? BigDecimal.ONE : rate,
                reference,
                allocations);
    }
}
