package ballast.operations.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** Decrypts what {@link EncryptedOutput} wrote; a changed, moved or missing byte is a problem, never other content. */
final class EncryptedInput extends InputStream {

    private final PushbackInputStream in;
    private final String name;
    private final SecretKey key;
    private byte[] plain = {};
    private int read;
    private long number;
    private boolean ended;

    EncryptedInput(InputStream in, BackupKey key, String name) throws IOException {
        this.in = new PushbackInputStream(in);
        this.name = name;
        if (!Arrays.equals(in.readNBytes(Chunk.MAGIC.length), Chunk.MAGIC)) {
            throw damaged(null);
        }
        try {
            this.key = key.of(in.readNBytes(Chunk.SALT), name);
        } catch (GeneralSecurityException e) {
            throw damaged(e);
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        while (read == plain.length && !ended) {
            next();
        }
        if (read == plain.length) {
            return length == 0 ? 0 : -1;
        }
        int part = Math.min(length, plain.length - read);
        System.arraycopy(plain, read, bytes, from, part);
        read += part;
        return part;
    }

    private void next() throws IOException {
        var sealed = in.readNBytes(Chunk.PLAIN + Chunk.TAG);
        int after = in.read();
        if (after >= 0) {
            in.unread(after);
        }
        try {
            plain = Chunk.open(key, number, after < 0, sealed, sealed.length);
        } catch (GeneralSecurityException e) {
            throw damaged(e);
        }
        read = 0;
        number++;
        ended = after < 0;
    }

    private BackupProblem damaged(@Nullable Throwable cause) {
        return new BackupProblem("%s is damaged, or was written with another key.".formatted(name), cause);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
