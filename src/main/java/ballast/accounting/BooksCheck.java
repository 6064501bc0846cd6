package ballast.accounting;

import java.io.Serializable;

/**
 * Something that must hold in the books, and how often it does not.
 *
 * @param name has a label {@code accounting.books_check.<name>}
 */
public record BooksCheck(String name, long failed) implements Serializable {

    public boolean ok() {
        return failed == 0;
    }
}
