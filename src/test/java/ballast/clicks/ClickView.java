package ballast.clicks;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;

/** Counts clicks in the screen and in the database; the number of the next click is drawn before it is made. */
@PermitAll
class ClickView extends Div {

    private final ClickBook book;
    private final Span count = new Span("0");
    private final Span rows = new Span();
    private final String tab = UUID.randomUUID().toString();
    private UUID next = UUID.randomUUID();
    private int clicks;

    ClickView(ClickBook book) {
        this.book = book;
        count.setId("count");
        rows.setId("rows");
        var go = new NativeButton("go", event -> click());
        go.setId("go");
        var ask = new NativeButton("ask", event -> rows.setText(Long.toString(book.count(tab))));
        ask.setId("ask");
        var ban = new NativeButton("ban", event -> book.enable("manager", false));
        ban.setId("ban");
        var readmit = new NativeButton("readmit", event -> book.enable("manager", true));
        readmit.setId("readmit");
        add(count, go, ask, rows, ban, readmit);
    }

    private void click() {
        book.write(next, tab);
        next = UUID.randomUUID();
        count.setText(Integer.toString(++clicks));
    }
}
