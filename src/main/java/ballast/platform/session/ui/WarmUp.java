package ballast.platform.session.ui;

import ballast.platform.session.UiCodec;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.io.NotSerializableException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The first screens that a process reads and writes are slow: these are nobody's, and come before it is ready. */
@Component
@ConditionalOnProperty("ballast.redis.url")
class WarmUp implements ApplicationRunner {

    private static final int TIMES = 20;

    private final UiCodec codec;

    WarmUp(UiCodec codec) {
        this.codec = codec;
    }

    @Override
    public void run(ApplicationArguments arguments) throws NotSerializableException {
        for (int i = 0; i < TIMES; i++) {
            codec.decode(codec.encode(screen()));
        }
    }

    private static Div screen() {
        var grid = new Grid<String>();
        grid.addColumn(text -> text).setHeader("text");
        grid.setItems("one", "two");
        var dialog = new Dialog(new TextField("text"), new DatePicker("date"));
        return new Div(grid, new ComboBox<String>("box"), new Button("button", event -> dialog.open()), dialog);
    }
}
