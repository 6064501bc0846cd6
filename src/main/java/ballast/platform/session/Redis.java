package ballast.platform.session;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The connection to Redis: made when first needed, and again by itself; a command waits 1.5 s at most. */
final class Redis implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final ClientResources resources = DefaultClientResources.builder()
            .reconnectDelay(Delay.constant(Duration.ofMillis(250)))
            .build();
    private final RedisClient client;
    private volatile @Nullable StatefulRedisConnection<byte[], byte[]> connection;

    Redis(String url) {
        var uri = RedisURI.create(url);
        uri.setTimeout(PATIENCE);
        client = RedisClient.create(resources, uri);
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .timeoutOptions(TimeoutOptions.enabled(PATIENCE))
                .socketOptions(SocketOptions.builder().connectTimeout(PATIENCE).build())
                .build());
    }

    Reply run(Script script, List<String> keys, List<byte[]> arguments) {
        List<byte[]> answer = connection()
                .sync()
                .eval(
                        script.text,
                        ScriptOutputType.MULTI,
                        keys.stream().map(Redis::bytes).toArray(byte[][]::new),
                        arguments.toArray(byte[][]::new));
        return new Reply(answer);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private StatefulRedisConnection<byte[], byte[]> connection() {
        var made = connection;
        return made == null ? connect() : made;
    }

    private synchronized StatefulRedisConnection<byte[], byte[]> connect() {
        var made = connection;
        if (made == null) {
            made = client.connect(ByteArrayCodec.INSTANCE);
            connection = made;
        }
        return made;
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
        resources.shutdown(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
