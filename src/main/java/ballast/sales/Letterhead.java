package ballast.sales;

import static ballast.platform.print.Pdf.escape;

import ballast.platform.company.Company;
import ballast.platform.text.Labels;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the company's paper says of itself: above, who it is; below, where it is reached, taxed and paid. */
public record Letterhead(Company company, Labels labels, Locale locale) {

    public String head() {
        return "<div class='letterhead'><b>" + escape(company.name()) + "</b></div><div class='sender'>"
                + escape(joined(company.name(), company.street(), place())) + "</div>";
    }

    public String foot() {
        return "<div class='foot'>"
                + escape(joined(
                        company.name(), company.street(), place(), company.phone(), company.email(), company.website()))
                + "<br/>"
                + escape(joined(
                        labelled("administration.company.vatId", company.vatId()),
                        labelled("administration.company.taxNumber", company.taxNumber()),
                        labelled("administration.company.iban", grouped(company.iban())),
                        labelled("administration.company.bic", company.bic())))
                + "</div>";
    }

    private String labelled(String label, String value) {
        return value.isEmpty() ? "" : labels.get(locale, label) + " " + value;
    }

    private static String joined(String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }

    private static String grouped(String iban) {
        return iban.replace(" ", "").replaceAll("(.{4})(?=.)", "$1\u00a0");
    }

    private String place() {
        return company.postcode() + " " + company.city();
    }
}
