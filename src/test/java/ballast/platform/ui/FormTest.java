package ballast.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ballast.platform.problem.RuleViolation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NullUnmarked
class FormTest {

    record Part(String number, @Nullable BigDecimal weight, boolean active, List<String> notes, int version)
            implements Serializable {
        Part {
            RuleViolation.require(!number.equals("forbidden"), "number_is_allowed");
        }
    }

    record Counted(int count) implements Serializable {}

    private static final Part BOLT = new Part("B-1", new BigDecimal("1.5"), true, List.of("kept"), 7);

    private final TextField number = labelled(new TextField());
    private final BigDecimalField weight = labelled(new BigDecimalField());
    private final Checkbox active = labelled(new Checkbox());

    private static <C extends com.vaadin.flow.component.HasLabel> C labelled(C field) {
        field.setLabel("label");
        return field;
    }

    private Form<Part> form;

    @BeforeEach
    void open() {
        Reader.of("en");
        form = new Form<>("part", Part.class)
                .field("number", number)
                .field("weight", weight)
                .field("active", active);
        form.show(BOLT);
    }

    @AfterEach
    void leave() {
        Reader.leaves();
    }

    @Test
    void the_fields_show_the_record() {
        assertThat(number.getValue()).isEqualTo("B-1");
        assertThat(weight.getValue()).isEqualTo("1.5");
        assertThat(active.getValue()).isTrue();
        assertThat(form.isChanged()).isFalse();
    }

    @Test
    void what_has_no_field_stays_as_it_was() {
        number.setValue("  B-2 ");
        weight.setValue(null);
        active.setValue(false);
        assertThat(form.read()).isEqualTo(new Part("B-2", null, false, List.of("kept"), 7));
    }

    @Test
    void what_must_not_be_empty_is_asked_for_at_its_field() {
        var count = labelled(new IntegerField());
        var counted = new Form<>("counted", Counted.class).field("count", count);
        counted.show(new Counted(3));
        count.clear();
        assertThatThrownBy(counted::read).isInstanceOfSatisfying(RuleViolation.class, violation -> {
            assertThat(violation.rule()).isEqualTo("value_is_given");
            assertThat(violation.field()).isEqualTo("count");
        });
    }

    @Test
    void the_shown_record_itself_never_changes() {
        number.setValue("B-2");
        form.read();
        assertThat(BOLT.number()).isEqualTo("B-1");
        form.show(BOLT);
        assertThat(form.read()).isEqualTo(BOLT);
    }

    @Test
    void the_records_own_rule_speaks_when_it_is_read() {
        number.setValue("forbidden");
        assertThatThrownBy(form::read)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.rule()).isEqualTo("number_is_allowed"));
    }

    @Test
    void a_broken_rule_is_shown_at_its_field_until_the_field_changes() {
        form.attempt(() -> {
            throw RuleViolation.at("weight", "number_is_readable");
        });
        assertThat(weight.isInvalid()).isTrue();
        assertThat(number.isInvalid()).isFalse();
        weight.setValue(BigDecimal.TEN);
        assertThat(weight.isInvalid()).isFalse();
    }
}
