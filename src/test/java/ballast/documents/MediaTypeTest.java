package ballast.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ballast.platform.files.ReceivedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaTypeTest {

    @TempDir
    private Path folder;

    @Test
    void the_kind_is_told_by_the_content() throws IOException {
        assertThat(of("%PDF-1.4".getBytes(UTF_8))).contains(MediaType.PDF);
        assertThat(of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0}))
                .contains(MediaType.PNG);
        assertThat(of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}))
                .contains(MediaType.JPEG);
        assertThat(of("Müller;1,50\n".getBytes(UTF_8))).contains(MediaType.TEXT);
        assertThat(of("M\u00fcller;1,50\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)))
                .contains(MediaType.TEXT);
        assertThat(of("<?xml version=\"1.0\"?><Invoice/>".getBytes(UTF_8))).contains(MediaType.XML);
        assertThat(of("ä".repeat(100_000).getBytes(UTF_8))).contains(MediaType.TEXT);
        assertThat(of(zip("[Content_Types].xml", "xl/workbook.xml"))).contains(MediaType.XLSX);
        assertThat(of(zip("[Content_Types].xml", "word/document.xml"))).contains(MediaType.DOCX);
        assertThat(of(zip("a.pdf"))).contains(MediaType.ZIP);
    }

    @Test
    void what_could_run_somewhere_is_no_kind_at_all() throws IOException {
        for (var text : new String[] {
            "<html>",
            "  <!DOCTYPE html>",
            "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            "<x:svg xmlns:x=\"http://www.w3.org/2000/svg\"/>",
            "text <script>alert(1)</script>",
            "#!/bin/sh\nrm -rf /",
            "<!DOCTYPE a [<!ENTITY b \"c\">]><a/>",
            "<?xml-stylesheet href=\"x\"?><a/>",
            "MZ\u0000\u0001",
            "\u007fELF\u0001"
        }) {
            assertThat(of(text.getBytes(UTF_8))).as(text).isEmpty();
        }
        assertThat(of(zip("META-INF/MANIFEST.MF"))).isEmpty();
        assertThat(of(zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")))
                .isEmpty();
        assertThat(of(zip("invoice.pdf.EXE"))).isEmpty();
        assertThat(of(new byte[] {'P', 'K', 3, 4, 0, 0})).isEmpty();
    }

    @Test
    void a_name_has_no_path_no_hidden_characters_and_an_honest_ending() {
        assertThat(FileName.clean("C:\\temp\\Angebot 7.PDF", MediaType.PDF)).isEqualTo("Angebot 7.pdf");
        assertThat(FileName.clean("../../etc/passwd", MediaType.TEXT)).isEqualTo("passwd.txt");
        assertThat(FileName.clean("a\r\nSet-Cookie: x\u0000.csv", MediaType.TEXT))
                .isEqualTo("aSet-Cookie x.csv");
        assertThat(FileName.clean("<img src=x>.png", MediaType.PNG)).isEqualTo("img src=x.png");
        assertThat(FileName.clean("...", MediaType.ZIP)).isEqualTo("file.zip");
        assertThat(FileName.clean("", MediaType.PDF)).isEqualTo("file.pdf");
        assertThat(FileName.clean(".pdf", MediaType.PDF)).isEqualTo("pdf.pdf");
        assertThat(FileName.clean("🦊".repeat(300) + ".pdf", MediaType.PDF)).isEqualTo("🦊".repeat(120) + ".pdf");
        assertThat(FileName.clean("Übersicht.jpeg", MediaType.JPEG)).isEqualTo("Übersicht.jpeg");
    }

    private java.util.Optional<MediaType> of(byte[] content) throws IOException {
        var path = Files.write(Files.createTempFile(folder, "", ""), content);
        return MediaType.of(new ReceivedFile(path, "", content.length));
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write('x');
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
