package ballast.platform.security;

import java.io.Serializable;
import java.util.Set;

/** A bundle of permissions, editable by an administrator. */
public record Role(int id, String name, String note, Set<String> permissions, int version) implements Serializable {

    public static Role fresh() {
        return new Role(0, "", "", Set.of(), 0);
    }
}
