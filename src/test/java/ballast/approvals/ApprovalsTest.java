package ballast.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ballast.approvals.ApprovalRule.Step;
import ballast.approvals.Request.Status;
import ballast.approvals.Requests.Filter;
import ballast.given.DatabaseTest;
import ballast.platform.db.Page;
import ballast.platform.jobs.TaskRunner;
import ballast.platform.security.Acting;
import ballast.platform.security.SignedIn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Steps in order, everybody counted once, nobody for themselves, and somebody else when one is away. */
@NullUnmarked
class ApprovalsTest extends DatabaseTest {

    private static final AtomicLong PAPERS = new AtomicLong(1000);

    @Autowired
    GivenPeople people;

    @Autowired
    Approvals approvals;

    @Autowired
    ApprovalRules rules;

    @Autowired
    Requests requests;

    @Autowired
    Delegations delegations;

    @Autowired
    Superiors superiors;

    @Autowired
    TaskRunner tasks;

    @Autowired
    Paper paper;

    private int buyers;
    private int bosses;
    private SignedIn ida;
    private SignedIn anna;
    private SignedIn bob;
    private SignedIn cleo;
    private long id;

    @BeforeEach
    void people() {
        id = PAPERS.incrementAndGet();
        inCompany(() -> {
            buyers = people.role("Buyers");
            bosses = people.role("Bosses");
            ida = people.person("Ida", buyers);
            anna = people.person("Anna", buyers);
            bob = people.person("Bob", buyers);
            cleo = people.person("Cleo", bosses);
        });
    }

    private void rule(Step... steps) {
        inCompany(() -> rules.save(ApprovalRule.of(Paper.KIND, List.of(steps))));
    }

    /** Ida asks. */
    private Outcome ask(String amount) {
        return Acting.as(
                ida,
                () -> transaction.execute(
                        status -> approvals.request(Paper.KIND, id, "P-1", new BigDecimal(amount), "Bergmann")));
    }

    private long request() {
        return Acting.as(
                ida,
                () -> requests.page(new Filter(Requests.View.ASKED, null, ""), Page.first(1))
                        .rows()
                        .getFirst()
                        .id());
    }

    private Outcome approve(SignedIn who) {
        return Acting.as(who, () -> approvals.approve(request(), ""));
    }

    private List<String> history() {
        var all = Acting.as(ida, () -> requests.history(request()));
        return all.stream()
                .map(one -> one.event() + " " + one.by() + (one.inPlaceOf().isEmpty() ? "" : " for " + one.inPlaceOf()))
                .toList();
    }

    private List<String> waitingFor(SignedIn who) {
        return Acting.as(
                who,
                () -> requests.page(Filter.MINE, Page.first(9)).rows().stream()
                        .map(one -> one.number() + (one.inPlaceOf().isEmpty() ? "" : " for " + one.inPlaceOf()))
                        .toList());
    }

    @Test
    void without_a_rule_or_below_its_amount_nobody_is_asked() {
        assertThat(ask("1000000")).isEqualTo(Outcome.APPROVED);
        rule(Step.of(buyers, "500", 1));
        assertThat(ask("499.99")).isEqualTo(Outcome.APPROVED);
        assertThat(paper.heard).doesNotContainKey(id);
        assertThat(ask("500")).isEqualTo(Outcome.WAITING);
        assertThat(ask("-500")).as("a credit is as large").isEqualTo(Outcome.WAITING);
    }

    @Test
    void steps_are_asked_in_order_and_the_document_hears_of_the_last() {
        rule(Step.of(buyers, "0", 1), Step.of(bosses, "5000", 1));
        assertThat(ask("7000")).isEqualTo(Outcome.WAITING);
        assertThat(waitingFor(cleo)).isEmpty();
        assertThatThrownBy(() -> approve(cleo)).hasMessageContaining("only_who_is_asked_decides");
        assertThat(approve(anna)).isEqualTo(Outcome.WAITING);
        assertThat(paper.heard).doesNotContainKey(id);
        assertThat(waitingFor(anna)).isEmpty();
        assertThat(waitingFor(cleo)).containsExactly("P-1");
        assertThat(approve(cleo)).isEqualTo(Outcome.APPROVED);
        assertThat(paper.heard).containsEntry(id, "approved");
        assertThat(history()).containsExactly("REQUESTED Ida", "APPROVED Anna", "APPROVED Cleo");
        assertThatThrownBy(() -> approve(bob)).hasMessageContaining("the_request_still_waits");
    }

    @Test
    void a_step_above_the_amount_is_left_out() {
        rule(Step.of(buyers, "0", 1), Step.of(bosses, "5000", 1));
        ask("4999.99");
        assertThat(approve(anna)).isEqualTo(Outcome.APPROVED);
    }

    @Test
    void nobody_approves_their_own_request() {
        rule(Step.of(buyers, "0", 1));
        ask("10");
        assertThat(waitingFor(ida)).isEmpty();
        assertThatThrownBy(() -> approve(ida)).hasMessageContaining("nobody_approves_their_own_request");
        assertThatThrownBy(() -> Acting.as(ida, () -> approvals.reject(request(), "no")))
                .hasMessageContaining("nobody_approves_their_own_request");
        var request = request();
        assertThatThrownBy(() -> Acting.as(
                        ida,
                        () -> transaction.executeWithoutResult(status -> db.execute(
                                "insert into approvals.history (request_id, step_no, event, for_user) values (?, 1, 'APPROVED', ?)",
                                request,
                                anna.id()))))
                .hasMessageContaining("nobody_approves_their_own_request");
    }

    @Test
    void a_rule_nobody_else_could_fulfil_is_refused_at_once() {
        rule(Step.of(buyers, "0", 3));
        assertThatThrownBy(() -> ask("10")).hasMessageContaining("every_step_has_enough_approvers");
    }

    @Test
    void all_means_everybody_but_whoever_asked() {
        rule(Step.of(buyers, "0", ApprovalRule.ALL));
        ask("10");
        assertThat(approve(anna)).isEqualTo(Outcome.WAITING);
        assertThat(approve(anna)).as("twice counts once").isEqualTo(Outcome.WAITING);
        assertThat(approve(bob)).isEqualTo(Outcome.APPROVED);
        assertThat(approve(bob)).as("a second click finds it done").isEqualTo(Outcome.APPROVED);
        assertThat(paper.heard).containsEntry(id, "approved");
    }

    @Test
    void so_many_of_some_people_are_enough() {
        var logins = anna.login() + ", " + bob.login() + ", " + cleo.login();
        rule(Step.NEW.askingPeople(logins).wanting(2));
        ask("10");
        assertThat(approve(cleo)).isEqualTo(Outcome.WAITING);
        assertThat(approve(anna)).isEqualTo(Outcome.APPROVED);
    }

    @Test
    void the_manager_of_whoever_asks_is_asked() {
        inCompany(() -> superiors.save(new Superior(0, ida.id(), bob.id(), 0)));
        rule(Step.NEW.askingManager(""));
        ask("10");
        assertThat(waitingFor(anna)).isEmpty();
        assertThat(waitingFor(bob)).containsExactly("P-1");
        assertThat(approve(bob)).isEqualTo(Outcome.APPROVED);
    }

    @Test
    void a_delegate_decides_in_the_place_of_who_is_away_and_history_says_so() {
        rule(Step.of(bosses, "0", 1));
        ask("10");
        assertThat(waitingFor(bob)).isEmpty();
        var today = today();
        var next = Delegation.of(cleo.id(), today.plusDays(1), today.plusDays(2));
        Acting.as(cleo, () -> delegations.save(to(bob, next)));
        assertThat(waitingFor(bob)).as("not before its first day").isEmpty();
        Acting.as(cleo, () -> delegations.save(to(bob, Delegation.of(cleo.id(), today, today))));
        assertThat(waitingFor(bob)).containsExactly("P-1 for Cleo");
        assertThat(approve(bob)).isEqualTo(Outcome.APPROVED);
        assertThat(history()).containsExactly("REQUESTED Ida", "APPROVED Bob for Cleo");
    }

    private LocalDate today() {
        return Acting.as(ida, companies::today);
    }

    private static Delegation to(SignedIn delegate, Delegation of) {
        return new Delegation(0, of.user(), delegate.id(), of.fromOn(), of.untilOn(), "", 0);
    }

    @Test
    void one_person_is_one_voice_even_when_standing_in_for_others() {
        rule(Step.of(buyers, "0", 2));
        var today = today();
        Acting.as(anna, () -> delegations.save(to(bob, Delegation.of(anna.id(), today, today))));
        ask("10");
        assertThat(approve(bob)).isEqualTo(Outcome.WAITING);
        assertThat(approve(bob)).isEqualTo(Outcome.WAITING);
        assertThat(approve(anna)).isEqualTo(Outcome.APPROVED);
    }

    @Test
    void whoever_asks_does_not_decide_as_a_delegate_either() {
        rule(Step.of(bosses, "0", 1));
        var today = today();
        Acting.as(cleo, () -> delegations.save(to(ida, Delegation.of(cleo.id(), today, today))));
        ask("10");
        assertThat(waitingFor(ida)).isEmpty();
        assertThatThrownBy(() -> approve(ida)).hasMessageContaining("nobody_approves_their_own_request");
    }

    @Test
    void nobody_gives_away_what_is_not_theirs() {
        var today = today();
        var stolen = to(bob, Delegation.of(cleo.id(), today, today));
        assertThatThrownBy(() -> Acting.as(bob, () -> delegations.save(stolen)))
                .hasMessageContaining("May not delegate for others");
    }

    @Test
    void a_changed_document_loses_its_approval() {
        rule(Step.of(bosses, "0", 1));
        ask("10");
        var first = request();
        approve(cleo);
        assertThat(ask("20")).isEqualTo(Outcome.WAITING);
        Acting.as(ida, () -> assertThat(requests.get(first).status()).isEqualTo(Status.SUPERSEDED));
        assertThat(waitingFor(cleo)).containsExactly("P-1");
        Acting.as(ida, () -> transaction.executeWithoutResult(status -> approvals.withdraw(Paper.KIND, id)));
        assertThat(waitingFor(cleo)).isEmpty();
        assertThatThrownBy(() -> approve(cleo)).hasMessageContaining("the_request_still_waits");
    }

    @Test
    void one_refusal_with_a_reason_is_enough() {
        rule(Step.of(buyers, "0", ApprovalRule.ALL));
        ask("10");
        approve(anna);
        assertThatThrownBy(() -> Acting.as(bob, () -> approvals.reject(request(), " ")))
                .hasMessageContaining("rejection_has_a_reason");
        Acting.as(bob, () -> approvals.reject(request(), "too dear"));
        assertThat(paper.heard).containsEntry(id, "rejected: too dear");
        assertThat(waitingFor(bob)).isEmpty();
    }

    @Test
    void two_approvers_at_once_are_each_counted_once() throws Exception {
        rule(Step.of(buyers, "0", 2), Step.of(bosses, "0", 1));
        ask("10");
        atOnce(List.of(() -> approve(anna), () -> approve(bob), () -> approve(anna), () -> approve(bob)));
        assertThat(history()).containsOnlyOnce("APPROVED Anna", "APPROVED Bob").hasSize(3);
        assertThat(waitingFor(cleo)).containsExactly("P-1");
        atOnce(List.of(() -> approve(cleo), () -> approve(cleo), () -> approve(cleo)));
        assertThat(paper.heard).containsEntry(id, "approved");
    }

    private static void atOnce(List<Callable<Outcome>> works) throws Exception {
        try (var threads = Executors.newFixedThreadPool(works.size())) {
            for (var done : threads.invokeAll(works)) {
                done.get();
            }
        }
    }

    @Test
    void what_waits_too_long_is_reminded_of_and_others_may_decide_it_whichever_node_notices() throws Exception {
        rule(Step.of(buyers, "0", ApprovalRule.ALL).reminding(2).escalating(5, bosses, ""));
        ask("10");
        assertThat(waitingFor(cleo)).isEmpty();
        transaction.executeWithoutResult(
                status -> db.execute("update platform.task set due_at = now() where kind like 'approvals.%'"));
        Callable<Outcome> node = () -> {
            tasks.runDue();
            return Outcome.WAITING;
        };
        atOnce(List.of(node, node, node));
        assertThat(history()).containsExactlyInAnyOrder("REQUESTED Ida", "REMINDED ", "ESCALATED ");
        Acting.as(anna, () -> assertThat(requests.mine()).isEqualTo(new Requests.Mine(1, 1)));
        assertThat(waitingFor(cleo)).containsExactly("P-1");
        assertThat(approve(cleo)).isEqualTo(Outcome.APPROVED);
    }

    @Test
    void a_reminder_of_what_is_decided_says_nothing() {
        rule(Step.of(bosses, "0", 1).reminding(2));
        ask("10");
        approve(cleo);
        transaction.executeWithoutResult(
                status -> db.execute("update platform.task set due_at = now() where kind like 'approvals.%'"));
        tasks.runDue();
        assertThat(history()).containsExactly("REQUESTED Ida", "APPROVED Cleo");
    }

    @Test
    void whoever_has_nothing_to_do_with_a_request_does_not_see_it() {
        rule(Step.of(bosses, "0", 1));
        ask("10");
        var request = request();
        assertThatThrownBy(() -> Acting.as(bob, () -> requests.get(request))).hasMessageContaining("document_exists");
        Acting.as(bob, () -> assertThat(requests.history(request)).isEmpty());
        Acting.as(cleo, () -> assertThat(requests.get(request).isMine()).isTrue());
        // of a document one may not read, nothing
        assertThatThrownBy(() -> Acting.as(bob, () -> requests.state(Paper.KIND, id)))
                .hasMessageContaining("May not read");
        assertThatThrownBy(() -> Acting.as(bob, () -> requests.history(Paper.KIND, id)))
                .hasMessageContaining("May not read");
        inCompany(() -> assertThat(requests.state(Paper.KIND, id)).isPresent());
    }
}
