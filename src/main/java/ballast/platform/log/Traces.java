package ballast.platform.log;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Gives each request a trace id, the caller's where it sends one (W3C Trace Context), which its lines in the log carry. */
@Configuration
class Traces {

    static final String KEY = "trace.id";
    private static final Pattern PARENT = Pattern.compile("00-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    @Bean
    FilterRegistrationBean<Filter> traceOfRequest() {
        var registration = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            var parent = request instanceof HttpServletRequest http ? http.getHeader("traceparent") : null;
            MDC.put(KEY, id(parent));
            try {
                chain.doFilter(request, response);
            } finally {
                MDC.remove(KEY);
            }
        });
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    static String id(@Nullable String parent) {
        var given = PARENT.matcher(parent == null ? "" : parent);
        if (given.matches()) {
            return given.group(1);
        }
        var drawn = new byte[16];
        RANDOM.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
