package ballast.platform.db;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The PostgreSQL of several nodes on one machine, as a process of its own: no node takes it along when it dies. */
public final class SharedPostgres {

    private SharedPostgres() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        Files.deleteIfExists(folder.resolve(EmbeddedPostgres.PORT));
        var postgres = EmbeddedPostgres.in(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        new CountDownLatch(1).await();
    }
}
