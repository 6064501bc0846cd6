package ballast.platform.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What goes to Redis: compressed, marked with the build, signed for one attribute of one session. */
final class Seal {

    private static final int MAC = 32;
    private static final int BUILD = 8;
    private static final int MOST = 64 << 20;

    private final SecretKeySpec key;
    private final byte[] build;

    Seal(byte[] key, String build) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
        this.build = Arrays.copyOf(digest(Redis.bytes(build)), BUILD);
    }

    /** The build, and the bytes compressed. */
    byte[] pack(byte[] plain) {
        var out = new ByteArrayOutputStream(plain.length / 3 + BUILD);
        out.writeBytes(build);
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var compressed = new DeflaterOutputStream(out, deflater, 8192)) {
            compressed.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    boolean isOfThisBuild(byte[] packed) {
        return Arrays.equals(packed, 0, BUILD, build, 0, BUILD);
    }

    byte[] unpack(byte[] packed) {
        var inflater = new Inflater();
        inflater.setInput(packed, BUILD, packed.length - BUILD);
        var out = new ByteArrayOutputStream(packed.length * 4);
        var buffer = new byte[8192];
        try {
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 || out.size() > MOST) {
                    throw new IllegalStateException("damaged");
                }
                out.write(buffer, 0, read);
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException(e);
        } finally {
            inflater.end();
        }
        return out.toByteArray();
    }

    byte[] sign(String session, String name, byte[] packed) {
        var signed = Arrays.copyOf(mac(session, name, packed, 0), MAC + packed.length);
        System.arraycopy(packed, 0, signed, MAC, packed.length);
        return signed;
    }

    byte[] verify(String session, String name, byte[] signed) {
        if (signed.length < MAC + BUILD
                || !MessageDigest.isEqual(mac(session, name, signed, MAC), Arrays.copyOf(signed, MAC))) {
            throw new Tampered(name);
        }
        return Arrays.copyOfRange(signed, MAC, signed.length);
    }

    static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] mac(String session, String name, byte[] bytes, int from) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((session + "\n" + name + "\n").getBytes(StandardCharsets.UTF_8));
            mac.update(bytes, from, bytes.length - from);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
