package ballast.platform.view;

import java.io.Serializable;

/**
 * The filters of a list, kept under a name.
 *
 * @param list the documents it lists, such as {@code sales.invoice}
 * @param query of the list's address
 * @param shared whether everybody in the company is offered it
 * @param opening whether the list opens with it for its owner
 * @param own whether the user at hand keeps it
 */
public record SavedView(long id, String list, String name, String query, boolean shared, boolean opening, boolean own)
        implements Serializable {

    public static SavedView fresh(String list, String query) {
        return new SavedView(0, list, "", query, false, false, true);
    }
}
