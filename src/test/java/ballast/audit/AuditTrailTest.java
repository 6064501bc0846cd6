package ballast.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ballast.audit.Change.Field;
import ballast.audit.Change.Operation;
import ballast.audit.Change.Word;
import ballast.given.DatabaseTest;
import ballast.parties.Parties;
import ballast.parties.Parties.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class AuditTrailTest extends DatabaseTest {

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Parties parties;

    @Test
    void a_change_tells_who_changed_which_field_from_what_to_what() {
        inCompany(() -> {
            var id = parties.quickCreate(Role.CUSTOMER, "Hofmann").id();
            change("update parties.party set name = 'Hofmann KG', credit_limit = 12345678901234.5678 where id = " + id);
            change(
                    "insert into parties.address (party_id, line_no, kind, city, country_code) values (%d, 1, 'DELIVERY', 'Ulm', 'DE')"
                            .formatted(id));
            var changes = trail.of("parties.party", id);
            assertThat(changes)
                    .extracting(Change::operation)
                    .containsExactly(Operation.INSERT, Operation.UPDATE, Operation.INSERT);
            assertThat(changes.get(1).fields())
                    .containsExactlyInAnyOrder(
                            changed("parties.party.name", "name", "Hofmann", "Hofmann KG"),
                            changed("parties.party.creditLimit", "credit_limit", "", "12345678901234.5678"));
            assertThat(changes.get(0).fields())
                    .contains(
                            changed("parties.party.addresses.city", "city", "", "Ulm"),
                            new Field(
                                    new Word("parties.party.addresses.kind", "kind"),
                                    new Word("", ""),
                                    new Word("parties.party.addresses.kind.DELIVERY", "DELIVERY")))
                    .noneMatch(field -> field.name().plain().contains("id"));
        });
    }

    @Test
    void the_trail_of_a_document_is_for_those_who_may_read_trail_and_document() {
        inCompany(() -> {
            var id = parties.quickCreate(Role.CUSTOMER, "Hofmann").id();
            for (var permission : List.of("audit.trail.read", "parties.party.read")) {
                inCompanyWith(
                        Set.of(permission),
                        () -> assertThatThrownBy(() -> trail.of("parties.party", id))
                                .isInstanceOf(AccessDeniedException.class));
            }
            inCompanyWith(
                    Set.of("audit.trail.read", "parties.party.read"),
                    () -> assertThat(trail.of("parties.party", id)).hasSize(1));
        });
    }

    @Test
    void nobody_can_rewrite_the_trail() {
        inCompany(() -> {
            var id = parties.quickCreate(Role.CUSTOMER, "Hofmann").id();
            assertThatThrownBy(() -> change("delete from audit.change"))
                    .rootCause()
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> change("update audit.change set actor_id = 0"))
                    .rootCause()
                    .hasMessageContaining("permission denied");
            assertThat(trail.of("parties.party", id)).hasSize(1);
        });
    }

    private void change(String sql) {
        transaction.executeWithoutResult(status -> db.execute(sql));
    }

    private static Field changed(String key, String column, String before, String after) {
        return new Field(new Word(key, column), new Word("", before), new Word("", after));
    }
}
