package ballast.operations.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.SecretKey;

/** Encrypts a file of any size piece by piece (AES-256-GCM); what is not closed is not complete and will not open. */
final class EncryptedOutput extends OutputStream {

    private final OutputStream out;
    private final SecretKey key;
    private final byte[] plain = new byte[Chunk.PLAIN];
    private int filled;
    private long number;

    /** @param name what the file is; it opens under this name only */
    EncryptedOutput(OutputStream out, BackupKey key, String name) throws IOException {
        this.out = out;
        var salt = new byte[Chunk.SALT];
        new SecureRandom().nextBytes(salt);
        try {
            this.key = key.of(salt, name);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
        out.write(Chunk.MAGIC);
        out.write(salt);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (filled == plain.length) {
                flushChunk(false);
            }
            int part = Math.min(length - done, plain.length - filled);
            System.arraycopy(bytes, from + done, plain, filled, part);
            filled += part;
            done += part;
        }
    }

    private void flushChunk(boolean last) throws IOException {
        try {
            out.write(Chunk.seal(key, number, last, plain, filled));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
        number++;
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flushChunk(true);
        }
    }
}
