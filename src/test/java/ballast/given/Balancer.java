package ballast.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;

/** The real HAProxy with the configuration that Ballast brings along. */
@NullUnmarked
public final class Balancer implements AutoCloseable {

    private final int port = Cluster.freePort();
    private final Process process;

    private Balancer(Path folder, List<Integer> nodes, boolean sticky) throws IOException {
        var servers = IntStream.range(0, nodes.size())
                .mapToObj(i -> "  server node%d 127.0.0.1:%d cookie %d%n".formatted(i, nodes.get(i), i))
                .collect(Collectors.joining());
        var text = Files.readString(Path.of("src/cluster/haproxy.cfg"));
        if (!sticky) {
            text = text.replaceFirst("\n  cookie BALLASTNODE[^\n]*", "");
        }
        var file = folder.resolve("haproxy.cfg");
        Files.writeString(
                file,
                text.replace("PORT", Integer.toString(port))
                                .replace("STATS", folder.resolve("haproxy.sock").toString())
                        + servers);
        process = RedisServer.run(
                folder.resolve("balancer.log"),
                List.of(Cluster.program("haproxy", "haproxy"), "-db", "-f", file.toString()));
    }

    static Balancer of(Path folder, List<Integer> nodes) throws IOException {
        return new Balancer(folder, nodes, !Boolean.getBoolean("ballast.roundrobin"));
    }

    /** Every request goes to the next node. */
    public static Balancer inTurn(List<Integer> nodes) {
        try {
            return new Balancer(Files.createTempDirectory("ballast-balancer"), nodes, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
