package ballast.inventory;

import ballast.accounting.AccountDetermination.Accounts;
import ballast.accounting.AccountDetermination.Purpose;
import ballast.accounting.AccountRef;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What a change of stock is posted against: an account by its purpose and the item's posting group, or a given one. */
public record Against(@Nullable Purpose purpose, @Nullable AccountRef account) implements Serializable {

    public static Against of(Purpose purpose) {
        return new Against(purpose, null);
    }

    public static Against of(AccountRef account) {
        return new Against(null, account);
    }

    AccountRef in(Accounts accounts, int postingGroup) {
        if (account != null) {
            return account;
        }
        return accounts.of(purpose == null ? Purpose.STOCK_DIFFERENCE : purpose, postingGroup);
    }
}
