package ballast.accounting.ui;

import ballast.accounting.Dimension;
import ballast.accounting.EntryTemplate;
import ballast.accounting.ui.EntryForm.Line;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry template as it is edited, with the names of its accounts and parties. */
record TemplateForm(
        int id,
        String name,
        String journal,
        String text,
        @Nullable Integer everyMonths,
        @Nullable LocalDate nextOn,
        @Nullable LocalDate lastOn,
        List<Line> lines,
        int version)
        implements Serializable {

    static TemplateForm fresh(String journal) {
        return new TemplateForm(0, "", journal, "", null, null, null, List.of(Line.blank(), Line.blank()), 0);
    }

    static TemplateForm of(EntryTemplate template, List<Line> lines) {
        return new TemplateForm(
                template.id(),
                template.name(),
                template.journal(),
                template.text(),
                template.everyMonths(),
                template.nextOn(),
                template.lastOn(),
                lines,
                template.version());
    }

    EntryTemplate template(String currency, List<Dimension> dimensions) {
        var all = lines.stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.keyed(currency, dimensions))
                .map(line -> new EntryTemplate.Line(
                        line.account(), line.party(), line.debit(), line.credit(), line.text(), line.dimensions()))
                .toList();
        return new EntryTemplate(id, name, journal, text, everyMonths, nextOn, lastOn, all, version);
    }
}
