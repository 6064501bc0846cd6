package ballast.accounting;

import ballast.accounting.AccountRef.Control;
import ballast.platform.problem.RuleViolation;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A ledger account, or a group of them in the chart of accounts.
 *
 * @param parent the group it belongs to
 * @param currency the only currency it is kept in, or null for any
 */
public record Account(
        int id,
        String number,
        String name,
        Kind kind,
        Control control,
        boolean group,
        @Nullable Integer parent,
        @Nullable String currency,
        boolean active,
        int version)
        implements Serializable {

    static final int NUMBER_LENGTH = 20;
    static final int NAME_LENGTH = 200;

    /** Where an account stands in the balance sheet or the income statement. */
    public enum Kind {
        ASSET,
        LIABILITY,
        EQUITY,
        INCOME,
        EXPENSE;

        public boolean isBalanceSheet() {
            return this == ASSET || this == LIABILITY || this == EQUITY;
        }
    }

    public static Account draft() {
        return new Account(0, "", "", Kind.ASSET, Control.NONE, false, null, null, true, 0);
    }

    public AccountRef ref() {
        return new AccountRef(id, number, control);
    }

    void check() {
        given("number", number, NUMBER_LENGTH, "account_number_is_given", "account_number_has_at_most_20_characters");
        given("name", name, NAME_LENGTH, "account_name_is_given", "account_name_has_at_most_200_characters");
        if (group && control != Control.NONE) {
            throw RuleViolation.at("control", "group_account_controls_nothing");
        }
    }

    private static void given(String field, String value, int length, String given, String short_) {
        if (value.isBlank()) {
            throw RuleViolation.at(field, given);
        }
        if (value.length() > length) {
            throw RuleViolation.at(field, short_);
        }
    }
}
