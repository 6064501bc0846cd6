package ballast.payables.ui;

import ballast.payables.PaymentRun;
import ballast.payables.RunItem;
import ballast.platform.money.Money;
import ballast.platform.ui.LineGrid;
import ballast.platform.ui.Option;
import ballast.platform.ui.Words;
import java.time.LocalDate;
import java.util.List;

/** What a payment run pays, on screen: each item can be left out. */
final class RunItems {

    private static final Money NOTHING = Money.zero("EUR");

    private RunItems() {}

    static LineGrid<RunItem> grid() {
        return new LineGrid<>(
                        PaymentRun.DOCUMENT, () -> new RunItem(0, 0, "", "", LocalDate.EPOCH, NOTHING, NOTHING, false))
                .fixed()
                .computed("supplier", RunItem::supplier)
                .computed("document", RunItem::number)
                .computed("dueOn", item -> Words.date(item.dueOn()))
                .computed("amount", item -> Words.money(item.amount()))
                .computed("discount", item -> item.discount().isZero() ? "" : Words.money(item.discount()))
                .computed("cash", item -> Words.money(item.cash()))
                .lookup(
                        "included",
                        item -> Words.t("payables.payment_run.included." + item.included()),
                        text -> choices(),
                        (item, option) -> item.included(option.id() == 1))
                .totals(RunItems::totals);
    }

    private static List<Option> choices() {
        return List.of(
                new Option(1, Words.t("payables.payment_run.included.true"), ""),
                new Option(2, Words.t("payables.payment_run.included.false"), ""));
    }

    private static List<String> totals(List<RunItem> items) {
        return items.isEmpty()
                ? List.of()
                : List.of(
                        Words.t("payables.payment_run.total"),
                        Words.money(items.stream()
                                .filter(RunItem::included)
                                .map(RunItem::cash)
                                .reduce(Money.zero(items.getFirst().amount().currency()), Money::plus)));
    }
}
