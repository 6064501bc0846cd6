package ballast.platform.session;

import java.io.NotSerializableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Attributes to sealed bytes and back. What does not fit this build is as good as absent. */
final class Codec {

    private static final Logger LOG = LoggerFactory.getLogger(Codec.class);

    private final UiCodec objects;
    private final Seal seal;
    private final SessionMeters meters;
    private final Undisturbed undisturbed;

    Codec(UiCodec objects, Seal seal, SessionMeters meters, Undisturbed undisturbed) {
        this.objects = objects;
        this.seal = seal;
        this.meters = meters;
        this.undisturbed = undisturbed;
    }

    Seal seal() {
        return seal;
    }

    @Nullable
    Object decode(String name, byte[] packed) {
        if (name.startsWith("com.vaadin.") && !seal.isOfThisBuild(packed)) {
            LOG.info("The screens were opened in another build and begin anew");
            Exchange.foreign();
            return null;
        }
        try {
            return undisturbed.run(() -> meters.decoding(() -> objects.decode(seal.unpack(packed))));
        } catch (RuntimeException e) {
            meters.unreadable().increment();
            LOG.warn("{} cannot be read and is left out", name, e);
            return null;
        }
    }

    byte[] digest(byte[] packed) {
        return Seal.digest(seal.unpack(packed));
    }

    /** Nothing for a value that cannot be written: an error of the view, which works on as long as this node lives. */
    byte @Nullable [] encode(String name, Object value) {
        return undisturbed.run(() -> write(name, value));
    }

    private byte @Nullable [] write(String name, Object value) {
        try {
            return meters.encoding(() -> objects.encode(value));
        } catch (NotSerializableException | RuntimeException e) {
            meters.unwritable().increment();
            LOG.error("{} cannot be written and stays on this node", name, e);
            return null;
        }
    }
}
