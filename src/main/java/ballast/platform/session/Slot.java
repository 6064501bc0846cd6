package ballast.platform.session;

import org.jspecify.annotations.Nullable;

/** One attribute of a session: bytes until somebody asks for it, an object from then on. */
final class Slot {

    byte @Nullable [] packed;

    private @Nullable Object value;

    /** Of the bytes that Redis has. */
    byte @Nullable [] digest;

    /** Asked for or set since Redis got it; whoever asks may change it. */
    private volatile boolean touched;

    /** Redis has it under a key that is going out of use. */
    private volatile boolean outdated;

    private Slot(byte @Nullable [] packed, @Nullable Object value) {
        this.packed = packed;
        this.value = value;
        this.touched = value != null;
    }

    static Slot of(Object value) {
        return new Slot(null, value);
    }

    static Slot packed(byte[] bytes, boolean outdated) {
        var slot = new Slot(bytes, null);
        slot.outdated = outdated;
        return slot;
    }

    synchronized @Nullable Object value(Codec codec, String name) {
        var bytes = packed;
        if (value == null && bytes != null) {
            value = codec.decode(name, bytes);
            digest = value == null ? null : codec.digest(bytes);
            packed = null;
        }
        touched = true;
        return value;
    }

    /** The object, if it is one by now. */
    synchronized @Nullable Object object() {
        return value;
    }

    boolean isTouched() {
        return touched;
    }

    boolean isOutdated() {
        return outdated;
    }

    void stored(byte @Nullable [] written) {
        digest = written;
        touched = false;
        signedAnew();
    }

    void signedAnew() {
        outdated = false;
    }
}
