package ballast.orders;

import static ballast.platform.print.Pdf.escape;

import ballast.parties.Party;
import ballast.platform.company.Company;
import ballast.platform.print.Pdf;
import ballast.platform.text.Formats;
import ballast.platform.text.Labels;
import ballast.sales.Invoice;
import ballast.sales.InvoiceLine;
import ballast.sales.Letterhead;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A quotation, an order confirmation or a delivery note as a page, before it becomes a PDF. */
final class OrderPaper {

    private final Party customer;
    private final Company company;
    private final Labels labels;
    private final Locale locale;
    private final Formats formats;

    OrderPaper(Party customer, Company company, Labels labels) {
        this.customer = customer;
        this.company = company;
        this.labels = labels;
        this.locale = Locale.of(customer.language(), customer.countryCode());
        this.formats = new Formats(locale);
    }

    String of(Quotation one) {
        var number = one.number() == null || one.revision() == 1 ? one.number() : one.number() + " / " + one.revision();
        var facts = fact("number", number)
                + fact("date", formats.date(one.documentOn()))
                + fact("validUntil", formats.date(one.validUntil()))
                + fact("reference", one.reference());
        var rows = one.lines().stream()
                .map(line -> priced(line.goods(), line.optional() ? " (" + t("optional") + ")" : "", one.currency()))
                .toList();
        var note = one.lines().stream().anyMatch(QuotedLine::optional) ? paragraph(t("optional-note")) : "";
        return page("quotation", one.number(), facts, one.text(), table(rows, true) + totals(one.sum()) + note);
    }

    String of(SalesOrder one) {
        var facts = fact("number", one.number())
                + fact("date", formats.date(one.orderedOn()))
                + fact("neededOn", formats.date(one.neededOn()))
                + fact("reference", one.reference());
        var rows = one.lines().stream()
                .map(line -> priced(line.goods().of(line.wanted()), "", one.currency()))
                .toList();
        return page("order", one.number(), facts, one.text(), table(rows, true) + totals(one.sum()));
    }

    String of(Delivery one) {
        var facts = fact("number", one.number())
                + fact("date", formats.date(one.deliveredOn()))
                + fact("order-number", one.orderNumber());
        var rows = one.lines().stream()
                .filter(line -> line.quantity().signum() > 0)
                .map(line -> "<td>" + escape(line.description())
                        + (line.lot().isBlank() ? "" : "<br/>" + t("lot") + " " + escape(line.lot()))
                        + "</td>" + n(formats.plain(line.quantity())) + "<td>" + escape(line.unit()) + "</td>")
                .toList();
        return page("delivery", one.number(), facts, one.text(), table(rows, false) + paragraph(t("received")));
    }

    private String page(String kind, @Nullable String number, String facts, String text, String body) {
        var letterhead = new Letterhead(company, labels, locale);
        var title = t(kind) + (number == null ? "" : " " + escape(number));
        return "<html><head><title>" + title + "</title><style>" + Pdf.style("/ballast/sales/invoice.css")
                + "</style></head><body>"
                + (number == null ? "<div class='mark'>" + t("draft") + "</div>" : "")
                + letterhead.foot() + letterhead.head() + address() + "<table class='facts'>" + facts
                + fact("customer-number", customer.number()) + "</table><h1>" + title + "</h1>" + body
                + paragraph(escape(text).replace("\n", "<br/>")) + "</body></html>";
    }

    private String address() {
        return "<div class='address'>" + escape(customer.name()) + "<br/>" + escape(customer.street()) + "<br/>"
                + escape(customer.postcode() + " " + customer.city()) + "<br/>"
                + (customer.countryCode().equals(company.countryCode())
                        ? ""
                        : escape(Locale.of("", customer.countryCode()).getDisplayCountry(locale)))
                + "</div>";
    }

    private String fact(String label, @Nullable String value) {
        var words = Objects.toString(value, "");
        return words.isEmpty() ? "" : "<tr><td>" + t(label) + "</td><td>" + escape(words) + "</td></tr>";
    }

    private String table(List<String> rows, boolean priced) {
        var prices = "<th class='n'>" + t("price") + "</th><th class='n'>" + t("discount") + "</th><th class='n'>"
                + t("net") + "</th>";
        var head = "<tr><th class='n'>#</th><th>" + t("description") + "</th><th class='n'>" + t("quantity")
                + "</th><th>" + t("unit") + "</th>" + (priced ? prices : "") + "</tr>";
        var body = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            body.append("<tr><td class='n'>")
                    .append(i + 1)
                    .append("</td>")
                    .append(rows.get(i))
                    .append("</tr>");
        }
        return "<table class='lines'><thead>" + head + "</thead><tbody>" + body + "</tbody></table>";
    }

    private String priced(InvoiceLine line, String words, String currency) {
        var decimals = Math.max(2, line.price().stripTrailingZeros().scale());
        return "<td>" + escape(line.description() + words) + "</td>" + n(formats.plain(line.quantity())) + "<td>"
                + escape(line.unitCode()) + "</td>" + n(formats.decimal(line.price(), decimals))
                + n(line.discount().signum() == 0 ? "" : formats.plain(line.discount()) + " %")
                + n(formats.amount(line.net(currency)));
    }

    private String totals(Invoice sum) {
        var taxes = sum.taxes().stream()
                .map(tax -> "<tr><td>"
                        + escape(labels.get(
                                locale,
                                "orders.print.vat",
                                formats.plain(tax.rate().rate()),
                                formats.amount(tax.net())))
                        + "</td>" + n(formats.money(tax.tax())) + "</tr>")
                .collect(Collectors.joining());
        return "<table class='totals'><tr><td>" + t("net") + "</td>" + n(formats.money(sum.net())) + "</tr>" + taxes
                + "<tr class='sum'><td>" + t("gross") + "</td>" + n(formats.money(sum.gross())) + "</tr></table>";
    }

    private static String n(String text) {
        return "<td class='n'>" + escape(text) + "</td>";
    }

    private static String paragraph(String words) {
        return words.isBlank() ? "" : "<p>" + words + "</p>";
    }

    private String t(String key) {
        return escape(labels.get(locale, "orders.print." + key));
    }
}
