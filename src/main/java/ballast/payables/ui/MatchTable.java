package ballast.payables.ui;

import ballast.payables.Bill;
import ballast.payables.LineMatch;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** The three-way match of a bill, line by line: ordered, received, billed before, billed now, and the prices. */
final class MatchTable extends Div {

    MatchTable() {
        addClassName("match-table");
        setVisible(false);
    }

    void show(Bill bill, List<LineMatch> matches) {
        removeAll();
        setVisible(!matches.isEmpty());
        var head = new NativeTableRow();
        Stream.of("line", "ordered", "received", "billable", "billed", "orderPrice", "billPrice", "result")
                .forEach(key -> head.add(new NativeTableHeaderCell(Words.t("payables.match." + key))));
        var body = new NativeTableBody();
        matches.forEach(match -> body.add(row(bill, match)));
        add(new H3(Words.t("payables.match")), new NativeTable(new NativeTableHeader(head), body));
    }

    private static NativeTableRow row(Bill bill, LineMatch match) {
        var name = match.line() + " · " + bill.lines().get(match.line() - 1).description();
        var row = new NativeTableRow(new NativeTableCell(name));
        Stream.of(match.ordered(), match.received(), match.billable(), match.billed())
                .forEach(quantity -> row.add(number(Words.plain(quantity))));
        row.add(number(price(match.orderPrice())), number(price(match.billPrice())));
        var result = new Span(Words.t("payables.match.result", match.result()));
        result.addClassNames("badge", match.result() == LineMatch.Result.MATCHED ? "badge-paid" : "badge-overdue");
        row.add(new NativeTableCell(result));
        return row;
    }

    private static String price(BigDecimal price) {
        return Words.price(price.stripTrailingZeros());
    }

    private static NativeTableCell number(String text) {
        var cell = new NativeTableCell(text);
        cell.addClassName("number");
        return cell;
    }
}
