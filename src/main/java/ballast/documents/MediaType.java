package ballast.documents;

import ballast.platform.files.ReceivedFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The kinds of files that may be attached, told by their content alone; what can run in a browser or shell is none. */
enum MediaType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ZIP("application/zip", "zip", "ods", "odt"),
    XML("application/xml", "xml"),
    TEXT("text/plain", "txt", "csv", "tsv", "json", "md");

    private static final int HEAD = 1 << 16;
    private static final Pattern MARKUP = Pattern.compile(
            "<\\s*(!doctype\\s+html|html|svg|script|body|iframe|object|embed|xsl:|[a-z0-9]+:(svg|html|script))"
                    + "|www\\.w3\\.org/(1999/xhtml|2000/svg)|<!entity|<\\?xml-stylesheet|^#!");

    final String name;

    @SuppressWarnings("ImmutableEnumChecker") // as List.of makes it
    final List<String> extensions;

    MediaType(String name, String... extensions) {
        this.name = name;
        this.extensions = List.of(extensions);
    }

    static Optional<MediaType> of(ReceivedFile file) {
        var head = file.head(HEAD);
        if (starts(head, '%', 'P', 'D', 'F', '-')) {
            return Optional.of(PDF);
        }
        if (starts(head, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return Optional.of(PNG);
        }
        if (starts(head, 0xff, 0xd8, 0xff)) {
            return Optional.of(JPEG);
        }
        if (starts(head, 'P', 'K', 3, 4)) {
            return ofZip(file);
        }
        return ofText(head);
    }

    private static boolean starts(byte[] head, int... bytes) {
        return head.length >= bytes.length && Arrays.equals(head, 0, bytes.length, bytes(bytes), 0, bytes.length);
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** Only the directory is read, so that nothing has to be unpacked. */
    private static Optional<MediaType> ofZip(ReceivedFile file) {
        try (var zip = new ZipFile(file.path().toFile())) {
            var names = zip.stream().map(ZipEntry::getName).toList();
            if (names.stream().anyMatch(MediaType::runs)) {
                return Optional.empty();
            }
            if (!names.contains("[Content_Types].xml")) {
                return Optional.of(ZIP);
            }
            return names.contains("xl/workbook.xml")
                    ? Optional.of(XLSX)
                    : names.contains("word/document.xml")
                            ? Optional.of(DOCX)
                            : names.contains("ppt/presentation.xml") ? Optional.of(PPTX) : Optional.of(ZIP);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean runs(String entry) {
        var name = entry.toLowerCase(Locale.ROOT);
        return name.equals("meta-inf/manifest.mf")
                || name.matches(".*(vbaproject\\.bin|\\.(exe|dll|scr|com|bat|cmd|ps1|vbs|js|jar|msi|lnk|hta|sh))");
    }

    private static Optional<MediaType> ofText(byte[] head) {
        var text = decoded(head).toLowerCase(Locale.ROOT).strip();
        if (text.isEmpty() || text.chars().anyMatch(c -> c < ' ' && "\t\n\r\f".indexOf(c) < 0)) {
            return Optional.empty();
        }
        if (MARKUP.matcher(text).find()) {
            return Optional.empty();
        }
        return Optional.of(text.startsWith("<") ? XML : TEXT);
    }

    /** A character may be cut at the end of the head. */
    private static String decoded(byte[] head) {
        try {
            var end = head.length;
            while (head.length == HEAD && end > HEAD - 4 && head[end - 1] < 0) {
                end--;
            }
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(head, 0, end))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(head, StandardCharsets.ISO_8859_1);
        }
    }
}
