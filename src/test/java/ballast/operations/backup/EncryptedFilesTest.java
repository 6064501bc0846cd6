package ballast.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was encrypted opens with its key, under its name, whole, or not at all. */
@NullUnmarked
class EncryptedFilesTest {

    @TempDir
    private Path folder;

    private BackupKey key;

    @BeforeEach
    void drawKey() {
        BackupKey.draw(folder.resolve("key"));
        key = BackupKey.read(folder.resolve("key"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, Chunk.PLAIN - 1, Chunk.PLAIN, Chunk.PLAIN + 1, 3 * Chunk.PLAIN + 17})
    void every_size_comes_back(int size) throws IOException {
        var plain = bytes(size);
        assertThat(open(seal(plain, "wal/1"), "wal/1")).isEqualTo(plain);
    }

    @Test
    void any_changed_byte_is_noticed() throws IOException {
        var sealed = seal(bytes(Chunk.PLAIN + 100), "wal/1");
        for (int at : new int[] {0, 7, 8, 39, 40, 5000, Chunk.PLAIN + 60, sealed.length - 1}) {
            var wrong = sealed.clone();
            wrong[at] ^= 1;
            assertDamaged(wrong, "wal/1");
        }
    }

    @Test
    void a_missing_end_a_piece_too_many_and_pieces_in_another_order_are_noticed() throws IOException {
        var head = Chunk.MAGIC.length + Chunk.SALT;
        var piece = Chunk.PLAIN + Chunk.TAG;
        var sealed = seal(bytes(2 * Chunk.PLAIN + 100), "wal/1");
        assertDamaged(Arrays.copyOf(sealed, sealed.length - 1), "wal/1");
        assertDamaged(Arrays.copyOf(sealed, head + 2 * piece), "wal/1");
        assertDamaged(Arrays.copyOf(sealed, head), "wal/1");
        assertDamaged(new byte[0], "wal/1");
        var swapped = sealed.clone();
        System.arraycopy(sealed, head, swapped, head + piece, piece);
        System.arraycopy(sealed, head + piece, swapped, head, piece);
        assertDamaged(swapped, "wal/1");
    }

    @Test
    void under_another_name_or_with_another_key_nothing_opens() throws IOException {
        var sealed = seal(bytes(100), "wal/1");
        assertDamaged(sealed, "wal/2");
        Files.delete(folder.resolve("key"));
        drawKey();
        assertDamaged(sealed, "wal/1");
    }

    @Test
    void nothing_readable_is_left_and_the_same_content_never_looks_the_same() throws IOException {
        var plain = new byte[1000];
        assertThat(seal(plain, "wal/1")).isNotEqualTo(seal(plain, "wal/1"));
        assertThat(new String(
                        seal("Nordlicht GmbH".getBytes(StandardCharsets.UTF_8), "wal/1"), StandardCharsets.ISO_8859_1))
                .doesNotContain("Nordlicht");
    }

    @Test
    void a_key_is_its_owners_and_has_64_digits() throws IOException {
        assertThat(Files.getPosixFilePermissions(folder.resolve("key"))).hasSize(2);
        Files.writeString(folder.resolve("short"), "abc");
        assertThatThrownBy(() -> BackupKey.read(folder.resolve("short")))
                .hasMessageContaining("is not 64 hexadecimal digits");
        assertThatThrownBy(() -> BackupKey.read(folder.resolve("none"))).hasMessageContaining("cannot be read");
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private byte[] seal(byte[] plain, String name) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var encrypted = new EncryptedOutput(out, key, name)) {
            encrypted.write(plain);
        }
        return out.toByteArray();
    }

    private byte[] open(byte[] sealed, String name) throws IOException {
        try (var in = new EncryptedInput(new ByteArrayInputStream(sealed), key, name)) {
            return in.readAllBytes();
        }
    }

    private void assertDamaged(byte[] sealed, String name) {
        assertThatThrownBy(() -> open(sealed, name))
                .isInstanceOf(BackupProblem.class)
                .hasMessageContaining("is damaged");
    }
}
