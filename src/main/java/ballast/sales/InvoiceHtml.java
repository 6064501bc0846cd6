package ballast.sales;

import static ballast.platform.print.Pdf.escape;

import ballast.parties.Party;
import ballast.parties.PaymentTerm.Schedule;
import ballast.platform.company.Company;
import ballast.platform.money.Money;
import ballast.platform.print.Pdf;
import ballast.platform.text.Formats;
import ballast.platform.text.Labels;
import ballast.sales.Invoice.Kind;
import ballast.sales.Invoice.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page of an invoice, before it becomes a PDF. */
final class InvoiceHtml {

    private final Invoice invoice;
    private final Party customer;
    private final Company company;
    private final Schedule schedule;
    private final Labels labels;
    private final Locale locale;
    private final Formats formats;
    private final Letterhead letterhead;
    private final String credited;

    /** @param credited the number of the invoice a credit note takes back, or "" */
    InvoiceHtml(Invoice invoice, String credited, Party customer, Company company, Schedule schedule, Labels labels) {
        this.credited = credited;
        this.invoice = invoice;
        this.customer = customer;
        this.company = company;
        this.schedule = schedule;
        this.labels = labels;
        this.locale = Locale.of(customer.language(), customer.countryCode());
        this.formats = new Formats(locale);
        this.letterhead = new Letterhead(company, labels, locale);
    }

    @Override
    public String toString() {
        return "<html><head><title>" + escape(title()) + "</title><style>" + Pdf.style("/ballast/sales/invoice.css")
                + "</style></head><body>"
                + mark() + letterhead.foot() + letterhead.head() + address() + facts() + "<h1>" + escape(title())
                + "</h1>"
                + paragraph(invoice.text()) + lines()
                + totals() + payment() + notes() + "</body></html>";
    }

    private String title() {
        var kind = t("kind." + invoice.kind());
        return invoice.number() == null ? kind : kind + " " + invoice.number();
    }

    /** Across every page, as long as the print is none to send. */
    private String mark() {
        return invoice.status() == Status.POSTED
                ? ""
                : "<div class='mark'>" + t("status." + invoice.status()) + "</div>";
    }

    private String address() {
        return "<div class='address'>" + escape(customer.name()) + "<br/>" + escape(customer.street()) + "<br/>"
                + escape(customer.postcode() + " " + customer.city()) + "<br/>"
                + (customer.countryCode().equals(company.countryCode())
                        ? ""
                        : escape(Locale.of("", customer.countryCode()).getDisplayCountry(locale)))
                + "</div>";
    }

    private String facts() {
        var rows = new ArrayList<String>();
        rows.add(fact("number", invoice.number() == null ? "–" : invoice.number()));
        rows.add(fact("documentOn", formats.date(invoice.documentOn())));
        if (invoice.deliveredOn() != null) {
            rows.add(fact("deliveredOn", formats.date(invoice.deliveredOn())));
        }
        rows.add(fact("print.credits", credited));
        rows.add(fact("print.customer-number", customer.number()));
        rows.add(fact("reference", invoice.reference()));
        rows.add(fact("print.customer-vat-id", customer.vatId()));
        return "<table class='facts'>" + String.join("", rows) + "</table>";
    }

    private String fact(String label, String value) {
        return value.isEmpty() ? "" : "<tr><td>" + t(label) + "</td><td>" + escape(value) + "</td></tr>";
    }

    private String lines() {
        var head = "<tr><th class='n'>#</th><th>" + t("description") + "</th><th class='n'>" + t("quantity")
                + "</th><th>" + t("unit") + "</th><th class='n'>" + t("price") + "</th><th class='n'>" + t("discount")
                + "</th><th class='n'>" + t("print.vat") + "</th><th class='n'>" + t("net") + "</th></tr>";
        var rows = new StringBuilder();
        int no = 0;
        for (var line : invoice.lines()) {
            rows.append("<tr><td class='n'>").append(++no).append("</td><td>");
            rows.append(escape(line.description())).append("</td>");
            rows.append(n(formats.plain(line.quantity())))
                    .append("<td>")
                    .append(escape(line.unitCode()))
                    .append("</td>");
            rows.append(n(formats.decimal(
                    line.price(), Math.max(2, line.price().stripTrailingZeros().scale()))));
            rows.append(n(line.discount().signum() == 0 ? "" : formats.plain(line.discount()) + " %"));
            rows.append(n(formats.plain(line.tax().rate()) + " %"));
            rows.append(n(formats.amount(line.net(invoice.currency())))).append("</tr>");
        }
        return "<table class='lines'><thead>" + head + "</thead><tbody>" + rows + "</tbody></table>";
    }

    private static String n(String text) {
        return "<td class='n'>" + escape(text) + "</td>";
    }

    private String totals() {
        var rows = new StringBuilder("<tr><td>" + t("net") + "</td>" + n(formats.money(invoice.net())) + "</tr>");
        for (var tax : invoice.taxes()) {
            var label = labels.get(
                    locale, "sales.invoice.vat", formats.plain(tax.rate().rate()), formats.amount(tax.net()));
            rows.append("<tr><td>")
                    .append(escape(label))
                    .append("</td>")
                    .append(n(formats.money(tax.tax())))
                    .append("</tr>");
        }
        return "<table class='totals'>" + rows + "<tr class='sum'><td>" + t("gross") + "</td>"
                + n(formats.money(invoice.gross())) + "</tr></table>" + inLedgerCurrency();
    }

    /** Whatever the invoice's currency, its VAT is owed in the company's own (Art. 230 of Directive 2006/112/EC). */
    private String inLedgerCurrency() {
        var own = company.currencyCode();
        var booked = invoice.taxes().stream()
                .map(tax -> tax.tax().atRate(invoice.rate(), own))
                .reduce(Money.zero(own), Money::plus);
        return invoice.currency().equals(own) || booked.isZero()
                ? ""
                : paragraph(labels.get(
                        locale,
                        "sales.invoice.print.vat-booked",
                        formats.money(booked),
                        formats.plain(invoice.rate()),
                        invoice.currency(),
                        own));
    }

    private String payment() {
        if (invoice.kind() == Kind.CREDIT_NOTE) {
            return paragraph(labels.get(locale, "sales.invoice.print.credit"));
        }
        var words = new ArrayList<String>();
        var discount = schedule.discount();
        if (discount != null) {
            words.add(labels.get(
                    locale,
                    "sales.invoice.print.discount",
                    formats.date(discount.lastDay()),
                    formats.money(discount.amount()),
                    formats.money(invoice.gross().minus(discount.amount()))));
        }
        for (var due : schedule.dues()) {
            words.add(labels.get(
                    locale, "sales.invoice.print.due", formats.date(due.dueOn()), formats.money(due.amount())));
        }
        return paragraph(String.join(" ", words));
    }

    /** What the law wants said when there is no VAT (Art. 226 of Directive 2006/112/EC). */
    private String notes() {
        return invoice.taxes().stream()
                .map(tax -> tax.rate().category())
                .distinct()
                .filter(category -> List.of("AE", "K", "G", "E").contains(category))
                .map(category -> paragraph(labels.get(locale, "sales.invoice.print.note." + category)))
                .collect(Collectors.joining());
    }

    private static String paragraph(String text) {
        return text.isBlank() ? "" : "<p>" + escape(text).replace("\n", "<br/>") + "</p>";
    }

    private String t(String key) {
        return escape(labels.get(locale, "sales.invoice." + key));
    }
}
