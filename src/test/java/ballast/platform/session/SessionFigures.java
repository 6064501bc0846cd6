package ballast.platform.session;

import ballast.demo.GivenHistory;
import ballast.given.DatabaseTest;
import ballast.given.Screens;
import ballast.platform.security.SignedIn;
import ballast.platform.text.Labels;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.io.NotSerializableException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What storing the screens of one click costs: run by name, {@code mvn test -Dtest=SessionFigures}. */
@NullUnmarked
class SessionFigures extends DatabaseTest {

    private static final int WARM = 150;
    private static final int RUNS = 100;

    @Autowired
    ApplicationContext application;

    @Autowired
    UiCodec codec;

    @Autowired
    Labels labels;

    @Autowired
    GivenHistory history;

    @Test
    void a_click_on_a_list_with_one_four_and_eight_tabs() throws NotSerializableException {
        inCompany(history::live);
        var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        System.out.printf("load of the machine %.1f%n", load);
        for (int tabs : new int[] {1, 4, 8}) {
            measure(tabs);
        }
    }

    private void measure(int tabs) throws NotSerializableException {
        try (var screens = new Screens(application)) {
            var window = screens.of(new SignedIn(
                    1,
                    "somebody",
                    "Some Body",
                    "en",
                    company.id(),
                    company.name(),
                    Set.copyOf(labels.permissions()),
                    false,
                    ""));
            VaadinSession session = null;
            for (int i = 0; i < tabs; i++) {
                BrowserlessUIContext tab = i == 0 ? window : window.getUser().newWindow();
                tab.activate();
                Screens.goTo(tab, "sales/invoices");
                tab.roundTrip();
                session = UI.getCurrent().getSession();
            }
            print(tabs, session);
        }
    }

    private void print(int tabs, VaadinSession session) throws NotSerializableException {
        var seal = new Seal(List.of(new byte[32]), "build");
        var threads = ManagementFactory.getThreadMXBean();
        var encode = new double[RUNS];
        var pack = new double[RUNS];
        int raw = 0;
        int packed = 0;
        for (int i = -WARM; i < RUNS; i++) {
            long start = threads.getCurrentThreadCpuTime();
            var plain = codec.encode(session);
            Seal.digest(plain);
            long middle = threads.getCurrentThreadCpuTime();
            var sent = seal.sign("session", "name", seal.pack(plain));
            long end = threads.getCurrentThreadCpuTime();
            if (i >= 0) {
                encode[i] = (middle - start) / 1e6;
                pack[i] = (end - middle) / 1e6;
                raw = plain.length;
                packed = sent.length;
            }
        }
        Arrays.sort(encode);
        Arrays.sort(pack);
        System.out.printf(
                "%d tabs, %d screens: raw %d KB, to Redis %d KB; CPU encode p50 %.1f p95 %.1f ms, pack and sign p50 %.1f p95 %.1f ms%n",
                tabs,
                session.getUIs().size(),
                raw / 1024,
                packed / 1024,
                encode[RUNS / 2],
                encode[RUNS * 95 / 100],
                pack[RUNS / 2],
                pack[RUNS * 95 / 100]);
    }
}
