package ballast.platform.export;

import ballast.platform.export.Tabular.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook, written row by row: frozen heading, dates and amounts as such, words never as formulas. */
public final class XlsxWriter {

    /** What the format allows. */
    static final int ROWS_PER_SHEET = 1_048_575;

    private static final int LONGEST_TEXT = 32_767;
    private static final int ROWS_IN_MEMORY = 500;

    private final Workbook workbook;
    private final Tabular table;

    private XlsxWriter(Workbook workbook, Tabular table) {
        this.workbook = workbook;
        this.table = table;
    }

    /** Leaves the stream open. */
    public static void write(Tabular table, OutputStream out) throws IOException {
        write(table, out, ROWS_PER_SHEET);
    }

    static void write(Tabular table, OutputStream out, int rowsPerSheet) throws IOException {
        var workbook = new Workbook(out, "Ballast", "1.0");
        new XlsxWriter(workbook, table).sheets(rowsPerSheet);
        workbook.finish();
    }

    private void sheets(int rowsPerSheet) throws IOException {
        int sheets = 1;
        int at = 0;
        var sheet = sheet(sheets);
        for (var row : table.rows()) {
            if (at == rowsPerSheet) {
                sheet.finish();
                sheet = sheet(++sheets);
                at = 0;
            }
            row(sheet, ++at, row);
            if (at % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private Worksheet sheet(int number) {
        var suffix = number == 1 ? "" : " (" + number + ")";
        var name = text(table.title()).replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        var room = Math.min(name.length(), 31 - suffix.length());
        var sheet = workbook.newWorksheet((name.isEmpty() ? "Ballast" : name.substring(0, room)) + suffix);
        sheet.freezePane(0, 1);
        for (int i = 0; i < table.columns().size(); i++) {
            var column = table.columns().get(i);
            sheet.width(i, column.kind() == Tabular.Kind.TEXT ? 30 : 16);
            sheet.inlineString(0, i, text(column.name()));
            sheet.style(0, i).bold().set();
        }
        return sheet;
    }

    private void row(Worksheet sheet, int at, List<? extends @Nullable Object> row) {
        for (int i = 0; i < row.size(); i++) {
            switch (row.get(i)) {
                case null -> {}
                case LocalDate date -> {
                    sheet.value(at, i, date);
                    sheet.style(at, i).format("yyyy-mm-dd").set();
                }
                case Number number -> {
                    sheet.value(at, i, number);
                    sheet.style(at, i).format(format(table.columns().get(i))).set();
                }
                case Object words -> sheet.inlineString(at, i, text(words.toString()));
            }
        }
    }

    private static String format(Column column) {
        return switch (column.kind()) {
            case MONEY -> column.digits() == 0 ? "#,##0" : "#,##0." + "0".repeat(column.digits());
            case TEXT, DATE, NUMBER -> "General";
        };
    }

    /** What XML and the format can hold. */
    private static String text(String words) {
        var clean = words.codePoints()
                .filter(XlsxWriter::isXml)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return clean.length() <= LONGEST_TEXT ? clean.toString() : clean.substring(0, LONGEST_TEXT);
    }

    private static boolean isXml(int c) {
        var isControl = c < 0x20 && c != '\t' && c != '\n';
        var isSurrogate = c >= 0xD800 && c <= 0xDFFF;
        return !isControl && !isSurrogate && c != 0xFFFE && c != 0xFFFF;
    }
}
