package ballast.platform.export;

import ballast.platform.export.Tabular.Column;
import ballast.platform.export.Tabular.Kind;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV by RFC 4180, in UTF-8 with a byte-order mark, row by row; words can never become formulas. */
public final class CsvWriter {

    private CsvWriter() {}

    /** Leaves the stream open. */
    public static void write(Tabular table, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        var names = table.columns().stream().map(Column::name).toList();
        row(writer, names, table.columns(), true);
        for (var row : table.rows()) {
            row(writer, row, table.columns(), false);
        }
        writer.flush();
    }

    private static void row(Writer writer, List<? extends @Nullable Object> row, List<Column> columns, boolean heading)
            throws IOException {
        for (int i = 0; i < row.size(); i++) {
            if (i > 0) {
                writer.write(',');
            }
            var cell = Tabular.plain(row.get(i));
            var words = heading || columns.get(i).kind() == Kind.TEXT;
            writer.write(quoted(words && startsFormula(cell) ? "'" + cell : cell));
        }
        writer.write("\r\n");
    }

    private static boolean startsFormula(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0;
    }

    private static String quoted(String cell) {
        return cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }
}
