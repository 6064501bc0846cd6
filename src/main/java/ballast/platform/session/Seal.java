package ballast.platform.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What goes to Redis: compressed, marked with the build, signed for one attribute of one session. The first key signs. */
final class Seal {

    private static final int MAC = 32;
    private static final int BUILD = 8;
    private static final int MOST = 64 << 20;

    private final List<SecretKeySpec> keys;
    private final byte[] build;

    /** @param keys the one that signs, then those whose signatures are still good */
    Seal(List<byte[]> keys, String build) {
        this.keys =
                keys.stream().map(key -> new SecretKeySpec(key, "HmacSHA256")).toList();
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
        var signed = Arrays.copyOf(mac(keys.getFirst(), session, name, packed, 0), MAC + packed.length);
        System.arraycopy(packed, 0, signed, MAC, packed.length);
        return signed;
    }

    /** The bytes, if one of our keys signed them; what an older one signed is due to be signed anew. */
    Slot open(String session, String name, byte[] signed) {
        for (var key : keys) {
            if (signed.length >= MAC + BUILD
                    && MessageDigest.isEqual(mac(key, session, name, signed, MAC), Arrays.copyOf(signed, MAC))) {
                return Slot.packed(Arrays.copyOfRange(signed, MAC, signed.length), !key.equals(keys.getFirst()));
            }
        }
        throw new Tampered(name);
    }

    static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] mac(SecretKeySpec key, String session, String name, byte[] bytes, int from) {
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
