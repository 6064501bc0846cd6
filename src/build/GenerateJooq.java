import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/** Runs the migrations on a throw-away PostgreSQL and writes the jOOQ classes, unless nothing changed since last time. */
final class GenerateJooq {

    public static void main(String[] args) throws Exception {
        Path project = Path.of(args[0]);
        Path target = Path.of(args[1]);
        Path stamp = target.resolve(".migrations.sha256");
        String hash = hash(List.of(
                project.resolve("db/migration"),
                project.resolve("db/repeatable"),
                project.resolve("src/build/GenerateJooq.java")));
        if (Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
            return;
        }
        deleteTree(target);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .locations(
                            "filesystem:" + project.resolve("db/migration"),
                            "filesystem:" + project.resolve("db/repeatable"))
                    .load()
                    .migrate();
            GenerationTool.generate(configuration(postgres, target));
        }
        Files.writeString(stamp, hash);
    }

    private static Configuration configuration(EmbeddedPostgres postgres, Path target) {
        var database = new Database()
                .withName("org.jooq.meta.postgres.PostgresDatabase")
                .withIncludes(".*")
                .withExcludes("(pg_catalog|information_schema|public)\\..*")
                .withIncludeRoutines(false)
                .withIncludeSystemIndexes(false)
                .withRecordVersionFields("version")
                .withForcedTypes(
                        new ForcedType()
                                .withName("VARCHAR")
                                .withIncludeTypes("(date|ts|tstz|num|int4|int8)range|tsvector|xid8"),
                        new ForcedType().withName("INSTANT").withIncludeTypes("timestamptz|timestamp with time zone"));
        var generate = new Generate()
                .withRecords(true)
                .withPojos(false)
                .withDaos(false)
                .withRoutines(false)
                .withJavaTimeTypes(true)
                .withImplicitJoinPathsToOne(true)
                .withImplicitJoinPathsToMany(false)
                .withDeprecated(false)
                .withDeprecationOnUnknownTypes(false)
                .withGlobalCatalogReferences(false)
                .withGeneratedAnnotation(true)
                .withGeneratedAnnotationDate(false);
        return new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc()
                        .withDriver("org.postgresql.Driver")
                        .withUrl(postgres.getJdbcUrl("postgres", "postgres"))
                        .withUser("postgres"))
                .withGenerator(new Generator()
                        .withDatabase(database)
                        .withGenerate(generate)
                        .withTarget(new Target()
                                .withPackageName("db")
                                .withDirectory(target.toString())
                                .withEncoding("UTF-8")));
    }

    private static String hash(List<Path> roots) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        for (Path root : roots) {
            if (!Files.exists(root)) {
                continue;
            }
            try (var files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    digest.update(file.getFileName().toString().getBytes());
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (var files = Files.walk(root)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
