package ballast.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import ballast.given.DatabaseTest;
import ballast.platform.company.Company;
import ballast.platform.files.FileStore;
import ballast.platform.jobs.TaskRunner;
import ballast.platform.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class AttachmentsTest extends DatabaseTest {

    private static final byte[] PDF = "%PDF-1.7 nothing more".getBytes(UTF_8);

    @Autowired
    private Attachments attachments;

    @Autowired
    private Comments comments;

    @Autowired
    private FileStore files;

    @Autowired
    private TaskRunner tasks;

    @Test
    void a_file_comes_back_byte_by_byte_with_an_honest_name() {
        inCompany(() -> {
            var added = attach("../../offer\u202efdp.exe", PDF);
            assertThat(added.name()).isEqualTo("offerfdp.exe.pdf");
            assertThat(added.mediaType()).isEqualTo("application/pdf");
            assertThat(attachments.list("parties.party", 1)).containsExactly(added);
            assertThat(attachments.list("parties.party", 2)).isEmpty();
            assertThat(attachments.open(added.id())).hasBinaryContent(PDF);
        });
    }

    @Test
    void what_is_too_large_empty_or_of_no_allowed_kind_is_refused_and_leaves_nothing_behind() {
        inCompany(() -> {
            refuses(new byte[0], "rule.attachment_is_at_most_25_mb");
            refuses("<svg onload=alert(1)>".getBytes(UTF_8), "rule.attachment_is_of_an_allowed_kind");
            var endless = new InputStream() {
                @Override
                public int read() {
                    return 'x';
                }

                @Override
                public int read(byte[] into, int from, int length) {
                    Arrays.fill(into, from, from + length, (byte) 'x');
                    return length;
                }
            };
            assertThat(Problem.of(catchThrowable(() -> attachments.add("parties.party", 1, "x", endless)))
                            .key())
                    .isEqualTo("rule.attachment_is_at_most_25_mb");
            assertThat(attachments.list("parties.party", 1)).isEmpty();
        });
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing_behind() {
        inCompany(() -> {
            var cutOff = new SequenceInputStream(new ByteArrayInputStream(PDF), new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("gone");
                }

                @Override
                public int read(byte[] into, int from, int length) throws IOException {
                    throw new IOException("gone");
                }
            });
            assertThatThrownBy(() -> attachments.add("parties.party", 1, "x.pdf", cutOff))
                    .isInstanceOf(UncheckedIOException.class);
            assertThat(attachments.list("parties.party", 1)).isEmpty();
        });
    }

    @Test
    void the_bytes_go_with_the_last_attachment_that_has_them() {
        inCompany(() -> {
            var first = attach("a.pdf", PDF);
            var second = attach("b.pdf", PDF);
            attachments.delete(first.id());
            tasks.runDue();
            assertThat(attachments.open(second.id())).hasBinaryContent(PDF);
            attachments.delete(second.id());
            assertThat(files.has(first.sha256())).isTrue();
            assertThat(tasks.runDue()).isPositive();
            assertThat(files.has(first.sha256())).isFalse();
        });
    }

    @Test
    void who_may_not_read_the_document_sees_neither_its_files_nor_its_comments() {
        inCompany(() -> {
            var added = attach("a.pdf", PDF);
            inCompanyWith(Set.of(DocumentsPermissions.ATTACHMENT_ADD, DocumentsPermissions.COMMENT_ADD), () -> {
                denies(() -> attachments.list("parties.party", 1));
                denies(() -> attachments.open(added.id()));
                denies(() -> attach("b.pdf", PDF));
                denies(() -> comments.list("parties.party", 1));
                denies(() -> comments.add("parties.party", 1, "psst"));
            });
            inCompanyWith(Set.of("parties.party.read"), () -> {
                assertThat(attachments.list("parties.party", 1)).hasSize(1);
                denies(() -> attach("b.pdf", PDF));
                denies(() -> attachments.delete(added.id()));
            });
        });
    }

    @Test
    void nobody_reads_the_files_of_another_company() {
        var added = new Attachment[1];
        inCompany(() -> added[0] = attach("a.pdf", PDF));
        company = companies.found(Company.founded("Other " + company.id(), "DE", "EUR", "en"));
        inCompany(() -> {
            assertThatThrownBy(() -> attachments.open(added[0].id())).hasMessageContaining("document_exists");
            assertThat(files.has(added[0].sha256())).isFalse();
        });
    }

    @Test
    void comments_stay_in_the_order_they_were_written() {
        inCompany(() -> {
            comments.add("parties.party", 1, " First 🦊 ");
            comments.add("parties.party", 1, "Second");
            assertThat(comments.list("parties.party", 1))
                    .extracting(Comment::text)
                    .containsExactly("First 🦊", "Second");
            assertThat(Problem.of(catchThrowable(() -> comments.add("parties.party", 1, " ")))
                            .key())
                    .isEqualTo("rule.comment_is_given");
            assertThat(Problem.of(catchThrowable(() -> comments.add("parties.party", 1, "x".repeat(10_001))))
                            .key())
                    .isEqualTo("rule.comment_is_at_most_10000_characters");
        });
    }

    private Attachment attach(String name, byte[] content) {
        return attachments.add("parties.party", 1, name, new ByteArrayInputStream(content));
    }

    private void refuses(byte[] content, String key) {
        assertThat(Problem.of(catchThrowable(() -> attach("x.pdf", content))).key())
                .isEqualTo(key);
    }

    private static void denies(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(AccessDeniedException.class);
    }
}
