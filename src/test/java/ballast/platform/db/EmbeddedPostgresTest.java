package ballast.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path folder;

    @Test
    void what_was_stored_is_there_after_a_restart() {
        try (var postgres = EmbeddedPostgres.in(folder)) {
            asOwner(postgres, "create table kept as select 42 as answer");
        }
        try (var postgres = EmbeddedPostgres.in(folder)) {
            assertThat(asOwner(postgres, "select answer from kept")).isEqualTo(42);
        }
    }

    @Test
    void a_data_folder_serves_one_ballast_at_a_time() {
        var running = EmbeddedPostgres.in(folder);
        try (running) {
            assertThatExceptionOfType(DataFolderProblem.class)
                    .isThrownBy(() -> EmbeddedPostgres.in(folder))
                    .withMessage("The data folder %s is in use by another Ballast (process %d)."
                            .formatted(folder, ProcessHandle.current().pid()));
        }
    }

    private static Object asOwner(EmbeddedPostgres postgres, String sql) {
        var owner = postgres.migrations();
        try (var db = DSL.using(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword())) {
            db.execute("create schema if not exists ballast_test authorization current_user");
            db.execute("set search_path = ballast_test");
            return sql.startsWith("select") ? db.fetchValue(sql) : db.execute(sql);
        }
    }
}
