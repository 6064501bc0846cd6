package ballast.accounting;

import ballast.accounting.AccountDetermination.Accounts;
import ballast.accounting.AccountDetermination.Purpose;
import ballast.accounting.AccountRef.Control;
import ballast.accounting.JournalEntry.Line;
import ballast.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An early-payment discount takes back the tax it no longer bears, in proportion to the rates of the invoice. */
final class DiscountSplit {

    /**
     * How much of an invoice one tax code makes up.
     *
     * @param code null for what bears no code
     * @param percent 19 for 19 %
     * @param reverseCharge the tax is owed and deducted at once, so the discount is all net
     * @param gross net and tax, on any side
     */
    record Tax(@Nullable Integer code, BigDecimal percent, boolean reverseCharge, BigDecimal gross) {}

    private record Key(AccountRef account, @Nullable Integer taxCode) {}

    private record Sum(Money ledger, Money foreign) {
        Sum plus(Sum other) {
            return new Sum(ledger.plus(other.ledger), foreign.plus(other.foreign));
        }
    }

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Accounts accounts;
    private final Map<Key, Sum> discounts = new LinkedHashMap<>();
    private final Map<Key, Sum> taxes = new LinkedHashMap<>();

    DiscountSplit(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Adds the discount of one item, given in its currency and in ledger currency. */
    void add(Control control, Money discount, Money ledger, List<Tax> taxed) {
        var invoice = isEven(taxed) ? List.<Tax>of() : taxed;
        var shares = shares(discount, invoice);
        var nets = new ArrayList<Money>();
        for (int i = 0; i < shares.size(); i++) {
            nets.add(net(shares.get(i), invoice.isEmpty() ? null : invoice.get(i)));
        }
        var weights = new ArrayList<BigDecimal>();
        for (int i = 0; i < shares.size(); i++) {
            weights.add(nets.get(i).amount());
            weights.add(shares.get(i).minus(nets.get(i)).amount());
        }
        var booked = ledger.split(weights);
        var sale = control == Control.RECEIVABLE;
        var account = accounts.of(sale ? Purpose.DISCOUNT_GRANTED : Purpose.DISCOUNT_RECEIVED);
        for (int i = 0; i < shares.size(); i++) {
            var tax = invoice.isEmpty() ? null : invoice.get(i);
            var code = tax == null ? null : tax.code();
            var net = nets.get(i);
            put(discounts, new Key(account, code), booked.get(2 * i), net);
            if (code == null) {
                continue;
            }
            put(
                    taxes,
                    new Key(taxAccount(sale, code), code),
                    booked.get(2 * i + 1),
                    shares.get(i).minus(net));
            if (tax != null && tax.reverseCharge()) {
                var owed = Money.round(net.amount().multiply(tax.percent()).divide(HUNDRED), net.currency());
                var inLedger = OpenItem.share(ledger, owed.amount(), discount.amount());
                put(taxes, new Key(accounts.inputTax(code), code), inLedger, owed);
                put(taxes, new Key(accounts.outputTax(code), code), inLedger.negate(), owed.negate());
            }
        }
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var sums : List.of(discounts, taxes)) {
            sums.forEach((key, sum) -> {
                if (!sum.ledger().isZero()) {
                    var line = Line.of(key.account(), sum.ledger(), sum.foreign());
                    lines.add(key.taxCode() == null ? line : line.taxed(key.taxCode()));
                }
            });
        }
        return lines;
    }

    private AccountRef taxAccount(boolean sale, int code) {
        return sale ? accounts.outputTax(code) : accounts.inputTax(code);
    }

    private static boolean isEven(List<Tax> taxed) {
        return taxed.stream()
                        .map(Tax::gross)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .signum()
                == 0;
    }

    private static List<Money> shares(Money discount, List<Tax> invoice) {
        return invoice.isEmpty()
                ? List.of(discount)
                : discount.split(invoice.stream().map(Tax::gross).toList());
    }

    private static Money net(Money share, @Nullable Tax tax) {
        return tax == null || tax.reverseCharge()
                ? share
                : Money.round(
                        share.amount()
                                .divide(BigDecimal.ONE.add(tax.percent().divide(HUNDRED)), 10, RoundingMode.HALF_UP),
                        share.currency());
    }

    private static void put(Map<Key, Sum> sums, Key key, Money ledger, Money foreign) {
        sums.merge(key, new Sum(ledger, foreign), Sum::plus);
    }
}
