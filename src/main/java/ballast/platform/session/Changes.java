package ballast.platform.session;

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
    private final Codec codec;
    private final String session;

    Changes(Codec codec, String session) {
        this.codec = codec;
        this.session = session;
    }

    static final String ATTRIBUTE = "a:";

    /** Adds what differs from the bytes in Redis, or everything. */
    void add(String name, Slot slot, boolean everything) {
        var object = slot.object();
        if (object == null) {
            unread(name, slot, everything);
        } else if ((everything || slot.isTouched())) {
            encode(name, slot, object, everything);
        }
    }

    private void unread(String name, Slot slot, boolean everything) {
        var packed = slot.packed;
        if (packed == null) {
            removed.add(ATTRIBUTE + name);
        } else if (everything) {
            fields.put(ATTRIBUTE + name, codec.seal().sign(session, name, packed));
        }
    }

    private void encode(String name, Slot slot, Object object, boolean everything) {
        var plain = codec.encode(name, object);
        if (plain == null) {
            slot.digest = null;
            removed.add(ATTRIBUTE + name);
            return;
        }
        var digest = Seal.digest(plain);
        if (everything || !java.util.Arrays.equals(digest, slot.digest)) {
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
    }

    List<byte[]> arguments() {
        var list = new java.util.ArrayList<byte[]>();
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
