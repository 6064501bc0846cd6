package ballast.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.util.FileSystemUtils;

/** Two real nodes with their PostgreSQL, Redis and balancer, as processes that can be killed; logs in target/cluster. */
@NullUnmarked
public final class Cluster implements AutoCloseable {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final Path folder = Path.of("target", "cluster").toAbsolutePath();
    private String build = "build";
    private final int[] ports;
    private final Process[] nodes;
    private final String heap;
    private final List<String> more;
    private Process postgres;
    private Balancer balancer;
    private RedisServer redis;

    public Cluster(String mainClass) {
        this(mainClass, 2, "700m");
    }

    /** @param heap of each node, as java's -Xmx takes it */
    public Cluster(String mainClass, int size, String heap, String... more) {
        this.ports = IntStream.range(0, size).map(i -> freePort()).toArray();
        this.nodes = new Process[size];
        this.heap = heap;
        this.more = List.of(more);
        try {
            start(mainClass);
        } catch (IOException | RuntimeException e) {
            close();
            throw new IllegalStateException(e);
        }
    }

    private void start(String mainClass) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        redis = RedisServer.start();
        postgres = java("postgres", "ballast.platform.db.SharedPostgres", List.of(folder.toString()));
        until("PostgreSQL", () -> Files.exists(folder.resolve("postgres.port")));
        balancer = Balancer.of(folder, Arrays.stream(ports).boxed().toList());
        startNode(mainClass, 0);
        until("the migrations", () -> Files.exists(folder.resolve("users.txt")));
        for (int node = 1; node < nodes.length; node++) {
            startNode(mainClass, node);
        }
        for (int node = 0; node < nodes.length; node++) {
            awaitNode(node);
        }
    }

    /** Where a debian package puts a program, or what to do about it. */
    static String program(String name, String debianPackage) {
        for (var place : new String[] {"/usr/sbin/", "/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"}) {
            if (Files.isExecutable(Path.of(place + name))) {
                return place + name;
            }
        }
        throw new IllegalStateException(
                "The cluster tests need %s: install it (Debian: apt install %s).".formatted(name, debianPackage));
    }

    /** Nodes that start from now on are of another build. */
    public void update() {
        build = "build " + build.length();
    }

    public void startNode(String mainClass, int node) {
        var arguments = new ArrayList<>(List.of(
                "--ballast.build=" + build,
                "--spring.profiles.active=local,cluster",
                "--server.address=127.0.0.1",
                "--server.port=" + ports[node],
                "--ballast.data=" + folder,
                "--ballast.demo=true",
                "--ballast.demo.months=1"));
        arguments.addAll(more);
        if (more.stream().noneMatch(setting -> setting.startsWith("--ballast.redis.url="))) {
            arguments.add("--ballast.redis.url=" + redis.url());
        }
        nodes[node] = java("node" + node, mainClass, arguments);
    }

    public void awaitNode(int node) {
        until("node " + node, () -> {
            if (!nodes[node].isAlive()) {
                throw new IllegalStateException("Node " + node + " died: " + log("node" + node));
            }
            return isReady(ports[node]);
        });
        until("the balancer", () -> isReady(balancer.port()));
    }

    private boolean isReady(int port) {
        try {
            return http.send(
                                    HttpRequest.newBuilder(URI.create(
                                                    "http://127.0.0.1:" + port + "/actuator/health/readiness"))
                                            .timeout(Duration.ofSeconds(2))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public void kill(int node) {
        nodes[node].destroyForcibly().onExit().join();
    }

    /** As an operator does. */
    public void stop(int node) {
        nodes[node].destroy();
        nodes[node].onExit().join();
    }

    /** STOP freezes a node, CONT wakes it. */
    public void signal(int node, String name) {
        RedisServer.signal(nodes[node], name);
    }

    /** Bytes of the node's heap that are in use once its garbage is collected. */
    public long heapInUse(int node) {
        jcmd(node, "GC.run");
        var used = Pattern.compile("used (\\d+)K").matcher(jcmd(node, "GC.heap_info"));
        used.find();
        return Long.parseLong(used.group(1)) * 1024;
    }

    /** Of the node and what the garbage collector did for it, since it was started. */
    public Duration processorTime(int node) {
        return nodes[node].toHandle().info().totalCpuDuration().orElseThrow();
    }

    private String jcmd(int node, String order) {
        try {
            var process = new ProcessBuilder(
                            JAVA.resolveSibling("jcmd").toString(), Long.toString(nodes[node].pid()), order)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RedisServer redis() {
        return redis;
    }

    public String url() {
        return balancer.url();
    }

    public String direct(int node) {
        return "http://127.0.0.1:" + ports[node];
    }

    /** The first start leaves the passwords of the demo company. */
    public String password(String login) {
        try {
            return Files.readAllLines(folder.resolve("users.txt")).stream()
                    .filter(line -> line.startsWith(login))
                    .map(line -> line.split("\\s+", 3)[1])
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String log(String process) {
        try {
            return Files.readString(folder.resolve(process + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process java(String name, String mainClass, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                JAVA.toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx" + heap,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                mainClass));
        command.addAll(arguments);
        return run(name, command);
    }

    private Process run(String name, List<String> command) {
        return RedisServer.run(folder.resolve(name + ".log"), command);
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void until(String what, BooleanSupplier happened) {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Waited too long for " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    @Override
    public void close() {
        if (balancer != null) {
            balancer.close();
        }
        Stream.of(nodes)
                .filter(Objects::nonNull)
                .forEach(process -> process.destroyForcibly().onExit().join());
        if (redis != null) {
            redis.close();
        }
        if (postgres != null) {
            postgres.destroy();
            postgres.onExit().join();
        }
    }
}
