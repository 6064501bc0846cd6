package ballast.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.platform.export.Tabular.Column;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class TabularTest {

    private static final List<Column> COLUMNS = List.of(
            Column.text("Text, \"so\""), Column.date("Date"), Column.money("Money", 2), Column.number("=Count"));

    private static Tabular table(String... words) {
        var rows = new ArrayList<List<Object>>();
        for (var word : words) {
            rows.add(Arrays.asList(word, LocalDate.parse("2026-01-31"), new BigDecimal("-1234.50"), 7));
        }
        return new Tabular("Sales: [all]/'x'", COLUMNS, rows);
    }

    @Test
    void csv_is_quoted_marked_as_utf8_and_never_a_formula() throws IOException {
        var out = new ByteArrayOutputStream();
        CsvWriter.write(
                table("=1+2", "+1", "-1", "@x", "\tx", "a,b", "say \"hi\"", "two\nlines", "Grüße 😀", null), out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("""
                \uFEFF"Text, ""so\""",Date,Money,'=Count
                '=1+2,2026-01-31,-1234.50,7
                '+1,2026-01-31,-1234.50,7
                '-1,2026-01-31,-1234.50,7
                '@x,2026-01-31,-1234.50,7
                '	x,2026-01-31,-1234.50,7
                "a,b",2026-01-31,-1234.50,7
                "say ""hi\""",2026-01-31,-1234.50,7
                "two
                lines",2026-01-31,-1234.50,7
                Grüße 😀,2026-01-31,-1234.50,7
                ,2026-01-31,-1234.50,7
                """.replace("\n", "\r\n").replace("two\r\n", "two\n"));
    }

    @Test
    void a_workbook_has_a_frozen_heading_numbers_and_words_that_stay_words() throws IOException {
        var sheet = workbook(table("=1+2", "bell \u0007 <&> 😀", "x".repeat(40_000)), XlsxWriter.ROWS_PER_SHEET)
                .get("xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("ySplit=\"1\"", "state=\"frozen\"", "=1+2", "<v>-1234.50</v>", "bell  &lt;&amp;&gt;")
                .doesNotContain("<f>", "\u0007", "x".repeat(32_768));
    }

    @Test
    void more_rows_than_a_sheet_holds_go_to_the_next() throws IOException {
        var parts = workbook(table("a", "b", "c", "d", "e"), 2);
        assertThat(parts.get("xl/worksheets/sheet3.xml")).contains(">e<").doesNotContain(">d<");
        assertThat(parts.get("xl/workbook.xml")).contains("Sales   all   x", "(3)");
    }

    private static Map<String, String> workbook(Tabular table, int rowsPerSheet) throws IOException {
        var file = Files.createTempFile("workbook", ".xlsx");
        try (var out = Files.newOutputStream(file)) {
            XlsxWriter.write(table, out, rowsPerSheet);
        }
        var parts = new HashMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Files.delete(file);
        return parts;
    }
}
