package ballast.sales;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.given.DatabaseTest;
import ballast.given.Trade;
import ballast.parties.Parties;
import ballast.parties.Party;
import ballast.platform.company.Company;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The invoice on paper: what the law asks for, in the customer's language, whatever was typed. */
@NullUnmarked
class InvoicePdfTest extends DatabaseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private Trade trade;

    @Autowired
    private Parties parties;

    @Autowired
    private InvoiceService service;

    @Autowired
    private InvoicePdf pdf;

    @BeforeEach
    void letterhead() {
        inCompany(() -> companies.store(new Company(
                company.id(),
                company.name(),
                "Speicherstraße 12",
                "20457",
                "Hamburg",
                "DE",
                "EUR",
                company.zone(),
                "en",
                "DE123456789",
                "22/815/08154",
                "rechnung@nordlicht.example",
                "+49 40 1234560",
                "",
                "DE89370400440532013000",
                "COBADEFFXXX",
                companies.current().version())));
    }

    private Party customer(String name, String language, String country) {
        var fresh = Party.customer(companies.current(), name);
        return parties.save(new Party(
                0,
                "",
                name,
                true,
                false,
                "Lange Gasse 7",
                "80331",
                "München",
                country,
                language,
                "EUR",
                "",
                "",
                "",
                "",
                "",
                null,
                null,
                "",
                true,
                List.of(),
                List.of(),
                List.of(),
                fresh.version()));
    }

    private String print(Invoice invoice, String file) {
        var bytes = pdf.of(invoice);
        try (var document = org.apache.pdfbox.Loader.loadPDF(bytes)) {
            Files.createDirectories(Path.of("target/print"));
            Files.write(Path.of("target/print", file + ".pdf"), bytes);
            return text(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(PDDocument document) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(document).replace('\u00a0', ' ');
    }

    private Invoice invoice(Party customer, String term) {
        var chair = trade.item("CHAIR", "89.90", "S19");
        var book = trade.item("BOOK", "12.95", "R7");
        return trade.invoice(
                customer, DAY, trade.term(term), List.of(trade.line(chair, "6", "5"), trade.line(book, "7", "0")));
    }

    @Test
    void a_german_customer_reads_all_that_paragraph_14_asks_for() {
        inCompany(() -> {
            var posted = service.post(invoice(customer("Bergmann & Söhne AG", "de", "DE"), "2T10N30"));
            assertThat(print(posted, "german"))
                    .contains(company.name(), "Speicherstraße 12", "20457 Hamburg")
                    .contains("DE123456789", "22/815/08154", "DE89 3704 0044 0532 0130 00")
                    .contains("Bergmann & Söhne AG", "Lange Gasse 7", "80331 München")
                    .contains("Rechnung SI-2026-00001", "02.03.2026")
                    .contains("512,43", "90,65", "603,08 EUR", "97,36 EUR", "6,35 EUR", "706,79 EUR")
                    .contains("12.03.2026", "14,14 EUR", "692,65 EUR", "01.04.2026");
        });
    }

    @Test
    void a_draft_says_so_and_has_no_number() {
        inCompany(() -> assertThat(print(invoice(customer("Hofmann", "en", "DE"), "NET30"), "draft"))
                .contains("Draft")
                .doesNotContain("SI-"));
    }

    @Test
    void a_posted_invoice_bears_no_mark_and_a_credit_note_names_its_invoice() {
        inCompany(() -> {
            var posted = service.post(invoice(customer("Hofmann", "en", "DE"), "NET30"));
            assertThat(print(posted, "english")).doesNotContain("Draft");
            var credit = service.post(service.credit(posted.id()));
            assertThat(print(credit, "credit")).contains("Credit note CN-2026-00001", "For invoice SI-2026-00001");
        });
    }

    @Test
    void an_invoice_in_another_currency_states_its_vat_in_the_companys_own() {
        inCompany(() -> {
            var draft = invoice(customer("Hofmann", "en", "US"), "NET30");
            var dollars = new Invoice(
                    0,
                    draft.kind(),
                    draft.status(),
                    null,
                    draft.party(),
                    DAY,
                    DAY,
                    null,
                    draft.paymentTerm(),
                    "USD",
                    new BigDecimal("1.085"),
                    "",
                    "",
                    null,
                    draft.lines(),
                    null,
                    null,
                    draft.command(),
                    0);
            assertThat(print(service.post(dollars), "dollars"))
                    .contains("706.79 USD", "VAT in EUR: 95.58 EUR, at 1.085 USD for 1 EUR.");
        });
    }

    @Test
    void no_vat_is_explained() {
        inCompany(() -> {
            var customer = customer("Dupont SA", "en", "FR");
            for (var tax : List.of("RC0", "IC0", "EX0", "E0")) {
                var item = trade.item("ITEM-" + tax, "10.00", tax);
                var draft = trade.invoice(customer, DAY, trade.term("NET30"), List.of(trade.line(item, "1", "0")));
                assertThat(print(draft, "note"))
                        .containsAnyOf("Reverse charge", "intra-Community supply", "export supply", "Exempt from VAT");
            }
        });
    }

    @Test
    void a_long_invoice_repeats_its_head_and_numbers_its_pages() {
        inCompany(() -> {
            var draft = invoice(customer("Hofmann", "en", "DE"), "NET30");
            var lines = new ArrayList<InvoiceLine>();
            for (int i = 0; i < 90; i++) {
                lines.add(draft.lines().get(i % 2).describing("Position " + i + " with words enough for a line"));
            }
            var text = print(draft.with(lines), "long");
            assertThat(text).contains("1 / 4", "4 / 4");
            assertThat(text.split("Description", -1).length - 1).isGreaterThanOrEqualTo(4);
        });
    }

    @Test
    void hostile_text_is_only_text() {
        inCompany(() -> {
            var draft = invoice(customer("<img src=x onerror=y>", "en", "DE"), "NET30");
            var hostile =
                    draft.lines().getFirst().describing("</td><b>bold</b> &amp; \u0000 \ud83d\ude00 \ud800 \u202e x");
            assertThat(print(draft.with(List.of(hostile)), "hostile"))
                    .contains("<img src=x onerror=y>", "</td><b>bold</b> &amp;");
        });
    }
}
