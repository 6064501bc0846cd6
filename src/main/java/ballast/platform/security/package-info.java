/** Users, roles, permissions, sign-in. */
@NullMarked
package ballast.platform.security;

import org.jspecify.annotations.NullMarked;
