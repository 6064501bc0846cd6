package ballast.platform.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.NotSerializableException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Screens as bytes: views may hold and capture any bean, which is named instead of written and found again. */
@Component
public class UiCodec {

    /** Signed bytes come from us; this holds if the key does not. */
    private static final ObjectInputFilter ALLOWED = ObjectInputFilter.Config.createFilter(
            "maxdepth=10000;maxarray=20000000;maxbytes=100000000;java.**;javax.security.auth.**;jakarta.**;ballast.**;db.**;"
                    + "com.vaadin.**;org.jooq.**;org.springframework.**;tools.jackson.**;com.fasterxml.jackson.**;!*");

    private static final ObjectInputFilter OURS = read -> {
        var status = ALLOWED.checkInput(read);
        if (status == ObjectInputFilter.Status.REJECTED) {
            LoggerFactory.getLogger(UiCodec.class).error("{} is not read", read.serialClass());
        }
        return status;
    };

    private final ConfigurableListableBeanFactory beans;
    private volatile Names names = new Names(-1, Map.of());

    /** The beans that were there when it was made; replaced as a whole, for many threads write screens. */
    private record Names(int count, Map<Object, BeanRef> of) {}

    UiCodec(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    /** What cannot be written is an error of the view. */
    public byte[] encode(Object screens) throws NotSerializableException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new Out(bytes, names())) {
            out.writeObject(screens);
        } catch (NotSerializableException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    public Object decode(byte[] bytes) {
        try (var in = new In(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Beans are told apart by identity; the map is made anew when lazy beans have come up. */
    private Map<Object, BeanRef> names() {
        var known = names;
        int count = beans.getSingletonCount();
        if (known.count() != count) {
            var found = new IdentityHashMap<Object, BeanRef>();
            for (var name : beans.getSingletonNames()) {
                var bean = beans.getSingleton(name);
                if (bean != null) {
                    found.put(bean, new BeanRef(name));
                }
            }
            known = new Names(count, Collections.unmodifiableMap(found));
            names = known;
        }
        return known.of();
    }

    private static final class Out extends ObjectOutputStream {

        private final Map<Object, BeanRef> names;

        Out(OutputStream out, Map<Object, BeanRef> names) throws IOException {
            super(out);
            this.names = names;
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object written) {
            var bean = names.get(written);
            return bean == null ? written : bean;
        }
    }

    private final class In extends ObjectInputStream {

        In(InputStream in) throws IOException {
            super(in);
            enableResolveObject(true);
            setObjectInputFilter(OURS);
        }

        @Override
        protected Object resolveObject(Object read) {
            return read instanceof BeanRef(var name) ? beans.getBean(name) : read;
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass described) throws IOException, ClassNotFoundException {
            return ClassUtils.forName(described.getName(), beans.getBeanClassLoader());
        }
    }
}
