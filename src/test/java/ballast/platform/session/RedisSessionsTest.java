package ballast.platform.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ballast.given.RedisServer;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes and one real Redis. */
@NullUnmarked
class RedisSessionsTest {

    private static final String NEW_KEY = "another key of the test, long enough too";

    private final RedisServer server = RedisServer.start();
    private final RedisClient client = RedisClient.create(server.url());
    private RedisCommands<String, String> raw;
    private TestNode one;
    private TestNode two;

    @BeforeEach
    void begin() {
        raw = client.connect().sync();
        one = new TestNode(server, "build");
        two = new TestNode(server, "build");
    }

    @AfterEach
    void end() {
        one.close();
        two.close();
        client.shutdown();
        server.close();
    }

    @Test
    void what_one_node_stored_the_other_goes_on_with_and_back() {
        var id = one.create("text", "from one");
        assertThat(two.get(id, "text")).isEqualTo("from one");
        two.set(id, "text", "from two");
        assertThat(one.get(id, "text")).isEqualTo("from two");
        assertThat(one.count("loaded")).isEqualTo(1);
        assertThat(one.get(id, "text")).isEqualTo("from two");
        assertThat(one.count("loaded")).as("same version, nothing travels").isEqualTo(1);
    }

    @Test
    void a_session_is_leased_to_one_node_and_the_lease_of_a_dead_one_falls() {
        var id = one.create("text", "first");
        one.request(all -> {
            assertThat(all.findById(id)).isNotNull();
            assertThat(two.store.acquire(id, two.node.lease(), 1, List.of()).word())
                    .isEqualTo("busy");
            raw.del(Node.KEYS + one.node.epoch());
            assertThat(two.store.acquire(id, two.node.lease(), 1, List.of()).word())
                    .isEqualTo("newer");
            return raw.hset(Store.SESSION + id, "lease", "");
        });
    }

    @Test
    void a_node_key_lives_two_seconds() {
        assertThat(raw.pttl(Node.KEYS + one.node.epoch())).isBetween(1L, 2000L);
    }

    @Test
    void a_node_that_wakes_up_late_saves_nothing_and_sees_what_the_other_did() {
        var id = one.create("text", "first");
        assertThatThrownBy(() -> one.request(all -> {
                    all.findById(id).setAttribute("text", "late");
                    raw.del(Node.KEYS + one.node.epoch());
                    return inAnotherThread(() -> two.set(id, "text", "in time"));
                }))
                .isInstanceOf(Refused.class);
        assertThat(one.count("fenced")).isEqualTo(1);
        assertThat(one.get(id, "text")).isEqualTo("in time");
    }

    @Test
    void a_screen_that_lags_behind_gives_the_session_back_at_once() {
        var id = one.create("text", "first");
        SessionLock behind =
                one.request(all -> Objects.requireNonNull(all.findById(id)).getAttribute("screens.lock"));
        two.set(id, "text", "further");
        assertThatThrownBy(behind::lock).isInstanceOf(Refused.class);
        assertThat(two.store.acquire(id, two.node.lease(), 1, List.of()).word()).isEqualTo("newer");
    }

    private static boolean inAnotherThread(Runnable work) {
        var thread = Thread.ofVirtual().start(work);
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return true;
    }

    @Test
    void bytes_that_are_not_ours_are_refused_unread_and_the_session_is_over() {
        var id = one.create("text", "mine");
        raw.hset(Store.SESSION + id, "a:text", "rO0ABXQABGV2aWw=");
        assertThat(two.get(id, "text")).isEqualTo("no session");
        assertThat(two.count("tampered")).isEqualTo(1);
        assertThat(raw.exists(Store.SESSION + id)).isZero();
    }

    @Test
    void the_bytes_of_another_session_are_not_ours_either() {
        var client1 =
                client.connect(io.lettuce.core.codec.ByteArrayCodec.INSTANCE).sync();
        var id = one.create("user", "clerk");
        var admin = one.create("user", "admin");
        var stolen = client1.hget(Redis.bytes(Store.SESSION + admin), Redis.bytes("a:user"));
        client1.hset(Redis.bytes(Store.SESSION + id), Redis.bytes("a:user"), stolen);
        assertThat(two.get(id, "user")).isEqualTo("no session");
        assertThat(two.get(admin, "user")).isEqualTo("admin");
    }

    @Test
    void a_sign_in_moves_the_session_to_a_new_name_that_both_nodes_know() {
        var id = one.create("text", "kept");
        var next = one.request(all -> {
            var session = all.findById(id);
            all.belongs(id, "7");
            return session.changeSessionId();
        });
        assertThat(two.get(id, "text")).isEqualTo("no session");
        assertThat(two.get(next, "text")).isEqualTo("kept");
        assertThat(one.get(id, "text")).isEqualTo("no session");
        assertThat(two.sessions.of("7")).containsOnlyKeys(next);
    }

    @Test
    void a_user_is_signed_out_on_every_node_at_once() {
        var id = one.create("text", "x");
        one.request(all -> {
            all.findById(id);
            all.belongs(id, "7");
            return all.findById(id).changeSessionId();
        });
        var session = two.sessions.of("7").keySet().iterator().next();
        assertThat(two.get(session, "text")).isEqualTo("x");
        new UserSessions(two.sessions).getAllSessions(7L, false).forEach(found -> found.expireNow());
        assertThat(one.get(session, "text")).isEqualTo("no session");
        assertThat(two.get(session, "text")).isEqualTo("no session");
        assertThat(two.sessions.of("7")).isEmpty();
    }

    @Test
    void another_build_keeps_the_sign_in_and_drops_the_screens() {
        var id = one.create("com.vaadin.flow.server.VaadinSession.x", "screens");
        one.set(id, "SPRING_SECURITY_CONTEXT", "signed in");
        try (var other = new TestNode(server, "another build")) {
            assertThat(other.get(id, "com.vaadin.flow.server.VaadinSession.x")).isNull();
            assertThat(other.get(id, "SPRING_SECURITY_CONTEXT")).isEqualTo("signed in");
        }
    }

    @Test
    void what_the_old_key_signed_is_read_and_signed_anew_with_the_new_one() {
        var id = one.create("read", "x");
        one.set(id, "unread", "y");
        try (var rotating = new TestNode(server, "build", NEW_KEY, TestNode.KEY);
                var after = new TestNode(server, "build", NEW_KEY)) {
            assertThat(rotating.get(id, "read")).isEqualTo("x");
            var version = raw.hget(Store.SESSION + id, "version");
            assertThat(rotating.get(id, "read")).isEqualTo("x");
            assertThat(raw.hget(Store.SESSION + id, "version")).as("once").isEqualTo(version);
            assertThat(after.get(id, "read")).isEqualTo("x");
            assertThat(after.get(id, "unread")).isEqualTo("y");
        }
    }

    @Test
    void a_key_that_is_none_of_ours_any_more_is_refused() {
        var id = one.create("text", "x");
        try (var after = new TestNode(server, "build", NEW_KEY, "a key between the first and the last")) {
            assertThat(after.get(id, "text")).isEqualTo("no session");
            assertThat(after.count("tampered")).isEqualTo(1);
        }
    }

    @Test
    void a_node_with_the_old_key_alone_does_not_take_what_the_new_one_signed() {
        try (var rotating = new TestNode(server, "build", NEW_KEY, TestNode.KEY)) {
            var id = rotating.create("text", "x");
            assertThat(one.get(id, "text")).isEqualTo("no session");
        }
    }

    @Test
    void a_session_that_ended_while_its_node_was_cut_off_is_not_brought_back() {
        var id = one.create("text", "x");
        one.node.lost(new RedisException("cut off"));
        one.set(id, "text", "meanwhile");
        two.sessions.deleteById(id);
        one.rounds.round();
        assertThat(raw.exists(Store.SESSION + id)).isZero();
        assertThat(two.get(id, "text")).isEqualTo("no session");
        assertThat(one.get(id, "text")).isEqualTo("no session");
    }

    @Test
    void nor_is_one_whose_node_was_cut_off_for_longer_than_the_rounds_tell_of() {
        var id = one.create("text", "x");
        one.node.lost(new RedisException("cut off"));
        one.set(id, "text", "meanwhile");
        two.sessions.deleteById(id);
        raw.zadd(Node.ENDED, System.currentTimeMillis() - 60_000.0, Store.SESSION + id);
        one.rounds.round();
        assertThat(raw.exists(Store.SESSION + id)).isZero();
        assertThat(one.get(id, "text")).isEqualTo("no session");
    }
}
