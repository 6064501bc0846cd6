package ballast.catalog;

import java.io.Serializable;

/** Items that are booked alike: their revenue goes to the same account. */
public record PostingGroup(int id, String code, String name, int version) implements Serializable {

    public static final PostingGroup NEW = new PostingGroup(0, "", "", 0);

    void check() {
        Rules.require(!code.isBlank(), "code", "posting_group_code_is_given");
    }
}
