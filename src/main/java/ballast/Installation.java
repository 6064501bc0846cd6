package ballast;

import ballast.demo.DemoCompany;
import ballast.platform.security.FirstStart;
import ballast.platform.security.OneTimeNote;
import java.util.ArrayList;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The first start of an empty installation: an administrator with a one-time password, or the demo company. */
@Component
@Order(1)
class Installation implements ApplicationRunner {

    private final FirstStart first;
    private final OneTimeNote note;
    private final DemoCompany demo;
    private final boolean wantsDemo;

    Installation(
            FirstStart first, OneTimeNote note, DemoCompany demo, @Value("${ballast.demo:false}") boolean wantsDemo) {
        this.first = first;
        this.note = note;
        this.demo = demo;
        this.wantsDemo = wantsDemo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (first.isNeeded()) {
            var password = first.createAdministrator();
            var notes = new ArrayList<String>();
            notes.add("%-10s  %s  (administrator, to be changed at the first sign-in)".formatted("admin", password));
            note.write(notes);
            if (wantsDemo) {
                notes.addAll(demo.found());
                note.write(notes);
            }
        }
    }
}
