package ballast.platform.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What Redis has to be told of a session: bytes by field, fields that are gone, and how the slots stand afterwards. */
final class Changes {

    final Map<String, byte[]> fields = new LinkedHashMap<>();
    final Set<String> removed = new TreeSet<>();
    private final Map<Slot, byte[]> after = new LinkedHashMap<>();
    private final List<Slot> unread = new ArrayList<>();
    private final Codec codec;
    private final String session;

    Changes(Codec codec, String session) {
        this.codec = codec;
        this.session = session;
    }

    static final String ATTRIBUTE = "a:";

    /** Adds what differs from the bytes in Redis or is to be signed anew, or everything. */
    void add(String name, Slot slot, boolean everything) {
        var object = slot.object();
        boolean anew = everything || slot.isOutdated();
        if (object == null) {
            unread(name, slot, anew);
        } else if (anew || slot.isTouched()) {
            encode(name, slot, object, anew);
        }
    }

    private void unread(String name, Slot slot, boolean anew) {
        var packed = slot.packed;
        if (packed == null) {
            removed.add(ATTRIBUTE + name);
        } else if (anew) {
            fields.put(ATTRIBUTE + name, codec.seal().sign(session, name, packed));
            unread.add(slot);
        }
    }

    private void encode(String name, Slot slot, Object object, boolean anew) {
        var plain = codec.encode(name, object);
        if (plain == null) {
            slot.digest = null;
            removed.add(ATTRIBUTE + name);
            return;
        }
        var digest = Seal.digest(plain);
        if (anew || !Arrays.equals(digest, slot.digest)) {
            fields.put(
                    ATTRIBUTE + name,
                    codec.seal().sign(session, name, codec.seal().pack(plain)));
        }
        after.put(slot, digest);
    }

    boolean isEmpty() {
        return fields.isEmpty() && removed.isEmpty();
    }

    void stored() {
        after.forEach(Slot::stored);
        unread.forEach(Slot::signedAnew);
    }

    List<byte[]> arguments() {
        var list = new ArrayList<byte[]>();
        fields.forEach((name, value) -> {
            list.add(Redis.bytes(name));
            list.add(value);
        });
        return list;
    }

    void put(String field, @Nullable Object value) {
        fields.put(field, Redis.bytes(String.valueOf(value)));
    }
}
