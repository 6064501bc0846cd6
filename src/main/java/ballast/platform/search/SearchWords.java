package ballast.platform.search;

import java.util.Arrays;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What somebody typed to find something: every word must occur, in any order and case. */
public final class SearchWords {

    private static final int MOST = 8;

    private SearchWords() {}

    /** With a trigram index on the text, words of three characters and more find their rows by it. */
    public static Condition in(Field<String> text, String typed) {
        return Arrays.stream(typed.strip().split("\\s+"))
                .limit(MOST)
                .filter(word -> !word.isEmpty())
                .<Condition>map(word -> text.likeIgnoreCase("%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%"))
                .reduce(DSL.noCondition(), Condition::and);
    }

    /** Whether a trigram index can find anything by it: two letters alone would read every row. */
    public static boolean areIndexed(String typed) {
        return Arrays.stream(typed.strip().split("\\s+")).anyMatch(word -> word.length() >= 3);
    }
}
