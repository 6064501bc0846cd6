package ballast.approvals.ui;

import ballast.approvals.Colleagues;
import ballast.platform.ui.Lookup;
import ballast.platform.ui.Option;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Fields that choose somebody who works in the company, and cells that choose a role. */
@Component
class PeopleFields {

    private final Colleagues colleagues;

    PeopleFields(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    Lookup person() {
        return new Lookup(this::find, this::get);
    }

    private List<Option> find(String text, int limit) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return people().stream()
                .filter(one -> (one.text() + " " + one.detail())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .limit(limit)
                .toList();
    }

    private Option get(long id) {
        return people().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseGet(() -> new Option(id, String.valueOf(id), ""));
    }

    private List<Option> people() {
        return colleagues.people().stream()
                .map(one -> new Option(one.id(), one.name(), one.login()))
                .toList();
    }

    List<Option> roles(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return colleagues.groups().stream()
                .filter(group -> group.name().toLowerCase(Locale.ROOT).contains(wanted))
                .map(group -> new Option(group.id(), group.name(), ""))
                .toList();
    }
}
