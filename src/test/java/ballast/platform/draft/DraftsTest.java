package ballast.platform.draft;

import static db.platform.Tables.APP_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ballast.given.DatabaseTest;
import ballast.platform.db.Scope;
import ballast.platform.money.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NullUnmarked
class DraftsTest extends DatabaseTest {

    enum Kind {
        LARGE,
        SMALL
    }

    record Line(String text, BigDecimal quantity) implements Serializable {
        boolean isBlank() {
            return text.isBlank();
        }
    }

    record Paper(
            long id,
            Kind kind,
            @Nullable Long party,
            LocalDate on,
            BigDecimal rate,
            Money total,
            List<Line> lines,
            UUID command,
            int version)
            implements Serializable {
        public boolean isEditable() {
            return true;
        }
    }

    private static final UUID COMMAND = UUID.randomUUID();
    private static final Paper PAPER = new Paper(
            0,
            Kind.LARGE,
            null,
            LocalDate.of(2026, 1, 31),
            new BigDecimal("1.50"),
            Money.zero("EUR"),
            List.of(new Line("first", new BigDecimal("2.000"))),
            COMMAND,
            3);

    @Autowired
    Drafts drafts;

    @Autowired
    OldDrafts old;

    private long otherUser;

    @BeforeEach
    void anotherUser() {
        otherUser = Scope.SYSTEM.call(() -> transaction.execute(status -> db.insertInto(APP_USER)
                .set(APP_USER.LOGIN, "other" + company.id())
                .set(APP_USER.NAME, "Other")
                .set(APP_USER.PASSWORD_HASH, "")
                .returning(APP_USER.ID)
                .fetchOne(APP_USER.ID)));
    }

    private Draft keep(String title) {
        var draft = new Draft(UUID.randomUUID(), "test.paper", 0, "test/papers/0?credits=5", title, Instant.EPOCH);
        assertThat(drafts.keep(draft, DraftContent.of(PAPER, Map.of("kind", Kind.SMALL))))
                .isTrue();
        return draft;
    }

    @Test
    void what_was_entered_is_found_again() {
        inCompany(() -> {
            var lines = List.of(new Line("one", BigDecimal.ONE), new Line("tab\t\"quoted\" 🦊", new BigDecimal("0.5")));
            var draft = keep("New paper");
            drafts.keep(
                    draft,
                    DraftContent.of(PAPER, Map.of("party", 7L, "lines", lines, "rate", new BigDecimal("1.500000"))));
            assertThat(drafts.of("test.paper", 0)).extracting(Draft::id).containsExactly(draft.id());
            var content = drafts.content(draft.id()).orElseThrow();
            assertThat(content.mine().propertyNames()).containsExactlyInAnyOrder("party", "lines");
            assertThat(RecordJson.value(Paper.class, "party", content.mine().get("party")))
                    .isEqualTo(7L);
            assertThat(RecordJson.value(Paper.class, "lines", content.mine().get("lines")))
                    .isEqualTo(lines);
        });
    }

    @Test
    void a_new_document_keeps_its_command_so_that_it_is_stored_once() {
        inCompany(() -> {
            var blank = new Paper(
                    0,
                    Kind.SMALL,
                    9L,
                    LocalDate.EPOCH,
                    BigDecimal.ONE,
                    Money.zero("CHF"),
                    List.of(),
                    UUID.randomUUID(),
                    0);
            var opened = drafts.content(keep("New paper").id()).orElseThrow().opened(Paper.class, blank);
            assertThat(opened.command()).isEqualTo(COMMAND);
            assertThat(opened.total()).isEqualTo(Money.zero("EUR"));
            assertThat(opened.lines().getFirst().quantity()).isEqualByComparingTo("2");
        });
    }

    @Test
    void nobody_sees_changes_or_removes_the_draft_of_another() {
        inCompany(() -> {
            var draft = keep("mine");
            new Scope(otherUser, company.id()).run(() -> {
                assertThat(drafts.of("test.paper", 0)).isEmpty();
                assertThat(drafts.content(draft.id())).isEmpty();
                drafts.remove(draft.document(), draft.id());
                assertThatThrownBy(() -> drafts.keep(draft, DraftContent.of(PAPER, Map.of("kind", Kind.SMALL))))
                        .rootCause()
                        .hasMessageContaining("row-level security");
            });
            assertThat(drafts.of("test.paper", 0)).extracting(Draft::title).containsExactly("mine");
        });
    }

    @Test
    void one_may_continue_only_what_one_may_still_read() {
        inCompany(() -> {
            drafts.keep(
                    new Draft(UUID.randomUUID(), "sales.invoice", 0, "sales/invoices/0", "New invoice", Instant.EPOCH),
                    DraftContent.of(PAPER, Map.of("kind", Kind.SMALL)));
            assertThat(drafts.open())
                    .extracting(Draft::continuing)
                    .singleElement()
                    .asString()
                    .contains("?draft=");
        });
        inCompanyWith(java.util.Set.of(), () -> assertThat(drafts.open()).isEmpty());
    }

    @Test
    void what_both_have_changed_is_disputed_and_the_rest_agreed() {
        var content = DraftContent.of(
                PAPER, Map.of("kind", Kind.SMALL, "party", 7L, "on", LocalDate.of(2026, 2, 1), "rate", BigDecimal.TEN));
        var theirs = new Paper(
                0,
                Kind.LARGE,
                8L,
                LocalDate.of(2026, 2, 1),
                new BigDecimal("1.5"),
                PAPER.total(),
                List.of(),
                COMMAND,
                4);
        assertThat(content.disputed(RecordJson.of(theirs))).containsOnlyKeys("party");
        assertThat(content.agreed(RecordJson.of(theirs))).containsOnlyKeys("kind", "rate");
    }

    @Test
    void what_is_too_large_is_not_kept() {
        inCompany(() -> {
            var draft = new Draft(UUID.randomUUID(), "test.paper", 0, "test/papers/0", "large", Instant.EPOCH);
            var lines = List.of(new Line("x".repeat(1_000_000), BigDecimal.ONE));
            assertThat(drafts.keep(draft, DraftContent.of(PAPER, Map.of("lines", lines))))
                    .isFalse();
            assertThat(drafts.of("test.paper", 0)).isEmpty();
        });
    }

    @Test
    void a_component_that_this_build_does_not_know_is_left_out() {
        assertThat(RecordJson.value(Paper.class, "gone", RecordJson.of(PAPER).path("id")))
                .isNull();
        assertThat(RecordJson.value(Paper.class, "kind", RecordJson.read("\"HUGE\"")))
                .isNull();
    }

    @Test
    void drafts_are_forgotten_after_thirty_days() {
        inCompany(() -> {
            var late = keep("late");
            keep("fresh");
            transaction.executeWithoutResult(status -> db.execute(
                    "update platform.draft set changed_at = now() - interval '31 days' where id = {0}",
                    DSL.val(late.id())));
            old.forget();
            assertThat(drafts.of("test.paper", 0)).extracting(Draft::title).containsExactly("fresh");
        });
    }
}
