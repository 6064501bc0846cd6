package ballast.purchasing;

import static ballast.platform.print.Pdf.escape;

import ballast.parties.Party;
import ballast.platform.company.Company;
import ballast.platform.print.Pdf;
import ballast.platform.text.Formats;
import ballast.platform.text.Labels;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page of an order to a supplier, before it becomes a PDF. */
final class OrderHtml {

    private final PurchaseOrder order;
    private final Party supplier;
    private final String warehouse;
    private final Company company;
    private final Labels labels;
    private final Locale locale;
    private final Formats formats;

    OrderHtml(PurchaseOrder order, Party supplier, String warehouse, Company company, Labels labels) {
        this.order = order;
        this.supplier = supplier;
        this.warehouse = warehouse;
        this.company = company;
        this.labels = labels;
        this.locale = Locale.of(supplier.language(), supplier.countryCode());
        this.formats = new Formats(locale);
    }

    @Override
    public String toString() {
        return "<html><head><title>" + escape(title()) + "</title><style>" + Pdf.style("/ballast/purchasing/order.css")
                + "</style></head><body>" + mark() + foot() + "<div class='head'><b>" + escape(company.name())
                + "</b></div>" + address() + facts() + "<h1>" + escape(title()) + "</h1>"
                + paragraph(order.text()) + lines() + totals() + paragraph(t("print.ask")) + "</body></html>";
    }

    private String title() {
        return t("") + (order.number() == null ? "" : " " + order.number());
    }

    /** Across the page, as long as the print is none to send. */
    private String mark() {
        return order.isDraft() || order.status() == PurchaseOrder.Status.CANCELLED
                ? "<div class='mark'>" + escape(t("status." + order.status())) + "</div>"
                : "";
    }

    private String foot() {
        var facts = Stream.of(
                        company.name(),
                        company.street(),
                        company.postcode() + " " + company.city(),
                        company.phone(),
                        company.email(),
                        company.vatId())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
        return "<div class='foot'>" + escape(facts) + "</div>";
    }

    private String address() {
        return "<div class='address'>" + escape(supplier.name()) + "<br/>" + escape(supplier.street()) + "<br/>"
                + escape(supplier.postcode() + " " + supplier.city()) + "</div>";
    }

    private String facts() {
        return "<table class='facts'>" + fact("orderedOn", date(order.orderedOn())) + fact("dueOn", date(order.dueOn()))
                + fact("print.supplier-number", supplier.number()) + fact("reference", order.reference())
                + fact("warehouse", warehouse) + "</table>";
    }

    private String fact(String label, String value) {
        return value.isEmpty() ? "" : "<tr><td>" + escape(t(label)) + "</td><td>" + escape(value) + "</td></tr>";
    }

    private String date(@Nullable LocalDate on) {
        return on == null ? "" : formats.date(on);
    }

    private String lines() {
        var head = Stream.of("description", "partNumber", "dueOn", "quantity", "unit", "price", "discount", "net")
                .map(key -> "<th>" + escape(t(key)) + "</th>")
                .collect(Collectors.joining());
        var rows = order.lines().stream().map(this::line).collect(Collectors.joining());
        return "<table class='lines'><thead><tr>" + head + "</tr></thead><tbody>" + rows + "</tbody></table>";
    }

    private String line(PurchaseLine line) {
        var digits = Math.max(2, line.price().stripTrailingZeros().scale());
        return "<tr>" + cell(line.description()) + cell(line.partNumber()) + cell(date(line.dueOn()))
                + number(formats.plain(line.quantity())) + cell(line.what().unitName())
                + number(formats.decimal(line.price(), digits))
                + number(line.discount().signum() == 0 ? "" : formats.plain(line.discount()) + " %")
                + number(formats.amount(line.net(order.currency()))) + "</tr>";
    }

    private static String cell(String text) {
        return "<td>" + escape(text) + "</td>";
    }

    private static String number(String text) {
        return "<td class='n'>" + escape(text) + "</td>";
    }

    private String totals() {
        return "<table class='totals'><tr><td>" + escape(t("net")) + "</td>" + number(formats.money(order.net()))
                + "</tr><tr><td>" + escape(t("vat")) + "</td>" + number(formats.money(order.tax()))
                + "</tr><tr class='sum'><td>" + escape(t("gross")) + "</td>" + number(formats.money(order.gross()))
                + "</tr></table>";
    }

    private static String paragraph(String text) {
        return text.isBlank() ? "" : "<p>" + escape(text).replace("\n", "<br/>") + "</p>";
    }

    private String t(String key) {
        return labels.get(locale, key.isEmpty() ? PurchaseOrder.DOCUMENT : PurchaseOrder.DOCUMENT + "." + key);
    }
}
