package ballast.operations.backup;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** A piece of an encrypted file, sealed with its number and whether it is the last, so that none is moved or missing. */
final class Chunk {

    static final byte[] MAGIC = {'B', 'A', 'L', 'L', 'A', 'S', 'T', '1'};
    static final int SALT = 32;
    static final int PLAIN = 1 << 20;
    static final int TAG = 16;
    private static final int NONCE = 12;

    private Chunk() {}

    static byte[] seal(SecretKey key, long number, boolean last, byte[] plain, int length)
            throws GeneralSecurityException {
        return cipher(Cipher.ENCRYPT_MODE, key, number, last).doFinal(plain, 0, length);
    }

    static byte[] open(SecretKey key, long number, boolean last, byte[] sealed, int length)
            throws GeneralSecurityException {
        return cipher(Cipher.DECRYPT_MODE, key, number, last).doFinal(sealed, 0, length);
    }

    private static Cipher cipher(int mode, SecretKey key, long number, boolean last) throws GeneralSecurityException {
        var nonce =
                ByteBuffer.allocate(NONCE).putInt(last ? 1 : 0).putLong(number).array();
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        return cipher;
    }
}
