package ballast.platform.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ballast.given.DatabaseTest;
import ballast.platform.company.Companies;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import java.io.NotSerializableException;
import java.io.Serializable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NullUnmarked
class UiCodecTest extends DatabaseTest {

    @Autowired
    UiCodec codec;

    private static final class Part implements Serializable {

        private final Companies companies;
        private final SerializableSupplier<Object> captured;
        private final SerializableSupplier<Object> referred;
        private final Span text = new Span("before");
        private final Button button = new Button("go", event -> text.setText("clicked"));

        Part(Companies companies) {
            this.companies = companies;
            this.captured = () -> companies.current().name();
            this.referred = companies::current;
        }
    }

    private <T extends Serializable> T again(T part) throws NotSerializableException {
        var bytes = codec.encode(part);
        assertThat(bytes.length).isLessThan(20_000);
        @SuppressWarnings("unchecked")
        var restored = (T) codec.decode(bytes);
        return restored;
    }

    @Test
    void beans_in_fields_and_lambdas_are_the_beans_themselves_again() throws NotSerializableException {
        var restored = again(again(new Part(companies)));
        assertThat(restored.companies).isSameAs(companies);
        inCompany(() -> {
            assertThat(restored.captured.get()).isEqualTo(company.name());
            assertThat(restored.referred.get()).isEqualTo(company);
        });
    }

    @Test
    void a_listener_still_changes_the_part_it_stands_beside() throws NotSerializableException {
        var restored = again(new Part(companies));
        restored.button.click();
        assertThat(restored.text.getText()).isEqualTo("clicked");
    }

    @Test
    void what_cannot_be_written_is_named() {
        assertThatThrownBy(() -> codec.encode(new Object[] {new Thread()}))
                .isInstanceOf(NotSerializableException.class)
                .hasMessageContaining("java.lang.Thread");
    }
}
