package ballast.platform.security;

import java.util.Collection;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The user behind a request, in one company at a time, with the permissions of the roles held there. */
public record SignedIn(
        long id,
        String login,
        String name,
        String language,
        int company,
        String companyName,
        Set<String> permissions,
        boolean mustChangePassword,
        String password)
        implements UserDetails {

    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return permissions.stream().map(SimpleGrantedAuthority::new).toList();
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public String toString() {
        return login;
    }

    SignedIn withoutPassword() {
        return new SignedIn(id, login, name, language, company, companyName, permissions, mustChangePassword, "");
    }
}
