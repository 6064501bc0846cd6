package ballast.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NullUnmarked
class LinesTest {

    record Line(String item, BigDecimal quantity, String text) implements Serializable {

        static final Line BLANK = new Line("", BigDecimal.ONE, "");

        Line item(String number) {
            return new Line(number, quantity, text);
        }
    }

    private static final List<Option> ITEMS =
            List.of(new Option(1, "A-1 Bolt", ""), new Option(2, "A-10 Nut", ""), new Option(3, "B-2 Washer", ""));

    private final Lines<Line> lines = new Lines<>(() -> Line.BLANK);

    @AfterEach
    void leave() {
        Reader.leaves();
    }

    @BeforeEach
    void columns() {
        Reader.of("en");
        column(LineColumn.lookup(
                "item",
                Line::item,
                LinesTest::find,
                (line, option) -> line.item(option.text()),
                line -> line.item("")));
        column(LineColumn.number(
                "quantity", Line::quantity, (line, number) -> new Line(line.item(), number, line.text())));
        column(LineColumn.text("text", Line::text, (line, text) -> new Line(line.item(), line.quantity(), text)));
        column(LineColumn.computed("sum", line -> "computed"));
    }

    private void column(LineColumn<Line> column) {
        lines.columns.put(column.key(), column);
    }

    private static List<Option> find(String text) {
        return ITEMS.stream()
                .filter(item -> item.text()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(text.toLowerCase(java.util.Locale.ROOT)))
                .toList();
    }

    private static Line line(String item, int quantity, String text) {
        return new Line(item, BigDecimal.valueOf(quantity), text);
    }

    @Test
    void typing_changes_the_line() {
        lines.insert(0);
        lines.edit(0, "item", " a-1 ");
        lines.edit(0, "quantity", "12");
        lines.edit(0, "text", "urgent");
        assertThat(lines.all()).containsExactly(line("A-1 Bolt", 12, "urgent"));
    }

    @Test
    void an_emptied_lookup_takes_back_what_was_chosen() {
        lines.replace(List.of(line("A-1 Bolt", 12, "")));
        lines.edit(0, "item", " ");
        assertThat(lines.all()).containsExactly(line("", 12, ""));
    }

    @Test
    void an_unreadable_number_is_marked_and_the_line_stays_as_it_was() {
        lines.replace(List.of(line("A-1 Bolt", 12, "")));
        lines.edit(0, "quantity", "a dozen");
        assertThat(lines.all()).containsExactly(line("A-1 Bolt", 12, ""));
        assertThat(lines.problems(0)).containsOnlyKeys("quantity");
        lines.edit(0, "quantity", "13");
        assertThat(lines.problems(0)).isEmpty();
        assertThat(lines.all()).containsExactly(line("A-1 Bolt", 13, ""));
    }

    @Test
    void an_ambiguous_item_is_marked() {
        lines.insert(0);
        lines.edit(0, "item", "a");
        assertThat(lines.problems(0)).containsOnlyKeys("item");
        assertThat(lines.all().getFirst().item()).isEmpty();
    }

    @Test
    void of_100_pasted_rows_the_one_with_a_wrong_item_is_marked_and_the_rest_is_kept() {
        var rows = IntStream.range(0, 100)
                .mapToObj(row -> (row == 41 ? "Z-9" : "B-2") + "\t" + (row + 1) + "\tnote " + row)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        lines.paste(0, "item", rows);
        assertThat(lines.all()).hasSize(100);
        for (int row = 0; row < 100; row++) {
            assertThat(lines.all().get(row)).isEqualTo(line(row == 41 ? "" : "B-2 Washer", row + 1, "note " + row));
            if (row == 41) {
                assertThat(lines.problems(row)).containsOnlyKeys("item");
            } else {
                assertThat(lines.problems(row)).isEmpty();
            }
        }
    }

    @Test
    void pasting_begins_at_the_cell_and_overwrites_before_it_adds() {
        lines.replace(List.of(line("A-1 Bolt", 1, "first"), line("A-1 Bolt", 2, "second")));
        lines.paste(1, "quantity", "20\tsecond again\tbeyond the last column\n30\tthird");
        assertThat(lines.all())
                .containsExactly(
                        line("A-1 Bolt", 1, "first"), line("A-1 Bolt", 20, "second again"), line("", 30, "third"));
    }

    @Test
    void no_paste_makes_more_than_1000_lines() {
        lines.paste(0, "text", "x\n".repeat(1500));
        assertThat(lines.all()).hasSize(Lines.MOST);
        lines.insert(0);
        lines.duplicate(0);
        assertThat(lines.all()).hasSize(Lines.MOST);
    }

    @Test
    void a_line_added_at_the_end_leaves_the_marks_of_the_others() {
        lines.insert(0);
        lines.edit(0, "item", "nothing like it");
        lines.insert(1);
        assertThat(lines.problems(0)).containsKey("item");
        lines.insert(0);
        assertThat(lines.problems(0)).isEmpty();
        assertThat(lines.problems(1)).isEmpty();
    }

    @Test
    void a_duplicate_follows_its_original() {
        lines.replace(List.of(line("A-1 Bolt", 1, "a"), line("B-2 Washer", 2, "b")));
        lines.duplicate(0);
        assertThat(lines.all()).extracting(Line::text).containsExactly("a", "a", "b");
    }

    @Test
    void a_removed_line_is_gone() {
        lines.replace(List.of(line("A-1 Bolt", 1, "a"), line("B-2 Washer", 2, "b")));
        lines.remove(0);
        assertThat(lines.all()).extracting(Line::text).containsExactly("b");
    }

    @Test
    void only_what_the_search_offers_can_be_picked() {
        lines.insert(0);
        lines.pick(0, "item", 3, "washer");
        assertThat(lines.all().getFirst().item()).isEqualTo("B-2 Washer");
        lines.pick(0, "item", 1, "washer");
        lines.pick(0, "item", 99, "");
        assertThat(lines.all().getFirst().item()).isEqualTo("B-2 Washer");
    }

    @Test
    void forged_rows_and_columns_change_nothing() {
        lines.replace(List.of(line("A-1 Bolt", 1, "a")));
        for (int row : List.of(-1, 1, Integer.MAX_VALUE, Integer.MIN_VALUE)) {
            lines.edit(row, "text", "forged");
            lines.pick(row, "item", 3, "washer");
            lines.duplicate(row);
            lines.remove(row);
        }
        lines.insert(-1);
        lines.insert(3);
        lines.edit(0, "price", "1");
        lines.edit(0, "sum", "1");
        lines.pick(0, "price", 3, "");
        lines.pick(0, "text", 3, "washer");
        assertThat(lines.all()).containsExactly(line("A-1 Bolt", 1, "a"));
    }

    @Test
    void a_forged_paste_lands_within_the_lines() {
        lines.replace(List.of(line("A-1 Bolt", 1, "a")));
        lines.paste(-7, "text", "first");
        lines.paste(70_000, "text", "last");
        assertThat(lines.all()).extracting(Line::text).containsExactly("first", "last");
    }
}
