package ballast.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

@NullUnmarked
class MetricsTokenTest {

    private static final String LONG_ENOUGH = "0123456789abcdef0123456789abcdef";

    @Test
    void without_a_setting_no_token_is_right() {
        assertThat(isLetIn("", "Bearer ")).isFalse();
        assertThat(isLetIn("", "Bearer")).isFalse();
        assertThat(isLetIn("", null)).isFalse();
    }

    @Test
    void the_token_is_right_and_no_part_of_it() {
        assertThat(isLetIn(LONG_ENOUGH, "Bearer " + LONG_ENOUGH)).isTrue();
        assertThat(isLetIn(LONG_ENOUGH, "Bearer " + LONG_ENOUGH.substring(1))).isFalse();
        assertThat(isLetIn(LONG_ENOUGH, null)).isFalse();
    }

    @Test
    void a_short_token_is_refused_at_the_start() {
        assertThatThrownBy(() -> new MetricsToken(LONG_ENOUGH.substring(1)))
                .hasMessage("ballast.metrics.token needs at least 32 characters");
    }

    private static boolean isLetIn(String configured, String sent) {
        var request = new MockHttpServletRequest();
        if (sent != null) {
            request.addHeader("Authorization", sent);
        }
        return new MetricsToken(configured)
                .authorize(() -> null, new RequestAuthorizationContext(request))
                .isGranted();
    }
}
