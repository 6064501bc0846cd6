package ballast.platform.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ballast.given.RedisServer;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nodes whose Redis dies, freezes or forgets. */
@NullUnmarked
class RedisAwayTest {

    private final RedisServer server = RedisServer.start();
    private final TestNode one = new TestNode(server, "build");
    private final TestNode two = new TestNode(server, "build");

    @AfterEach
    void end() {
        one.close();
        two.close();
        server.close();
    }

    private static void awaitRedis(TestNode node) {
        do {
            node.rounds.round();
        } while (node.node.isAway());
    }

    @Test
    void without_redis_a_node_goes_on_from_memory_and_an_empty_redis_gets_it_afterwards() {
        var id = one.create("text", "before");
        server.kill();
        one.set(id, "text", "meanwhile");
        assertThat(one.get(id, "text")).isEqualTo("meanwhile");
        assertThat(one.count("unreplicated")).isEqualTo(2);
        server.begin();
        awaitRedis(two);
        awaitRedis(one);
        one.rounds.round();
        assertThat(two.get(id, "text")).isEqualTo("meanwhile");
    }

    @Test
    void a_session_that_is_not_here_is_asked_for_again_and_not_declared_over() {
        var id = one.create("text", "x");
        server.kill();
        two.rounds.round();
        assertThatThrownBy(() -> two.get(id, "text")).isInstanceOf(Refused.class);
    }

    @Test
    void a_session_opened_while_redis_is_away_reaches_it_later() {
        server.kill();
        one.rounds.round();
        var id = one.create("text", "new");
        server.begin();
        awaitRedis(one);
        awaitRedis(two);
        assertThat(two.get(id, "text")).isEqualTo("new");
    }

    @Test
    void of_two_memories_the_one_that_got_further_wins() {
        var id = one.create("text", "0");
        assertThat(two.get(id, "text")).isEqualTo("0");
        one.set(id, "text", "1");
        server.kill();
        one.set(id, "text", "2");
        server.begin();
        awaitRedis(two);
        awaitRedis(one);
        assertThat(two.get(id, "text")).isEqualTo("2");
        assertThat(one.get(id, "text")).isEqualTo("2");
    }

    @Test
    void a_frozen_redis_costs_one_wait_and_its_late_answer_is_taken_for_our_own() {
        var id = one.create("text", "before");
        one.request(all -> {
            all.findById(id).setAttribute("text", "during");
            server.signal("STOP");
            return id;
        });
        one.set(id, "text", "after");
        server.signal("CONT");
        awaitRedis(one);
        awaitRedis(two);
        assertThat(two.get(id, "text")).isEqualTo("after");
        assertThat(one.get(id, "text")).isEqualTo("after");
        assertThat(one.count("fenced")).isZero();
    }

    @Test
    void what_a_node_took_without_hearing_of_it_is_free_as_soon_as_redis_is_back() {
        var id = one.create("text", "x");
        server.signal("STOP");
        assertThatThrownBy(() -> two.get(id, "text")).isInstanceOf(Refused.class);
        server.signal("CONT");
        awaitRedis(two);
        awaitRedis(one);
        assertThat(one.store.acquire(id, one.node.lease(), 1, List.of()).word()).isEqualTo("newer");
    }

    @Test
    void what_was_ended_while_redis_was_away_is_ended_when_it_is_back() {
        var id = one.create("text", "x");
        assertThat(two.get(id, "text")).isEqualTo("x");
        server.signal("STOP");
        one.rounds.round();
        one.sessions.deleteById(id);
        server.signal("CONT");
        awaitRedis(one);
        awaitRedis(two);
        assertThat(two.get(id, "text")).isEqualTo("no session");
    }
}
