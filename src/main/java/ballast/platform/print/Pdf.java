package ballast.platform.print;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Well-formed XHTML as PDF, with embedded fonts; reads nothing from outside. */
public final class Pdf {

    private Pdf() {}

    public static byte[] of(String xhtml) {
        var out = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            builder.useFont(font("Regular"), "Liberation Sans", 400, FontStyle.NORMAL, true);
            builder.useFont(font("Bold"), "Liberation Sans", 700, FontStyle.NORMAL, true);
            builder.useUriResolver((base, uri) -> null);
            builder.withHtmlContent(xhtml, null);
            builder.toStream(out);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static FSSupplier<InputStream> font(String style) {
        return () ->
                Objects.requireNonNull(Pdf.class.getResourceAsStream("/liberation/LiberationSans-" + style + ".ttf"));
    }

    /** A style sheet of the class path. */
    public static String style(String path) {
        try (var in = Objects.requireNonNull(Pdf.class.getResourceAsStream(path))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Any text as XML character data; what XML cannot carry is left out. */
    public static String escape(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    if (c == '\n' || c == '\t' || c >= 0x20 && c < 0xD800 || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF) {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
