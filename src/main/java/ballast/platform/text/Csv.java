package ballast.platform.text;

import java.util.ArrayList;
import java.util.List;

/** Comma, semicolon or tab separated text (RFC 4180), as an import receives it. */
public final class Csv {

    private final String text;
    private final char separator;
    private int at;

    public Csv(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var heading = this.text.lines().findFirst().orElse("");
        separator = heading.contains(";") ? ';' : heading.contains("\t") ? '\t' : ',';
    }

    public List<List<String>> records() {
        var records = new ArrayList<List<String>>();
        while (at < text.length()) {
            records.add(record());
        }
        return records;
    }

    private List<String> record() {
        var cells = new ArrayList<String>();
        while (true) {
            cells.add(cell());
            if (at < text.length() && text.charAt(at) == separator) {
                at++;
                continue;
            }
            if (at < text.length() && text.charAt(at) == '\r') {
                at++;
            }
            if (at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            return cells;
        }
    }

    private String cell() {
        var cell = new StringBuilder();
        var quoted = at < text.length() && text.charAt(at) == '"';
        if (quoted) {
            at++;
        }
        while (at < text.length()) {
            var c = text.charAt(at);
            if (quoted && c == '"') {
                at++;
                if (at < text.length() && text.charAt(at) == '"') {
                    cell.append('"');
                    at++;
                } else {
                    quoted = false;
                }
            } else if (!quoted && (c == separator || c == '\n' || c == '\r')) {
                return cell.toString();
            } else {
                cell.append(c);
                at++;
            }
        }
        return cell.toString();
    }
}
