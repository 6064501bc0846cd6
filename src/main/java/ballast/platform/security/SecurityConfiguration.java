package ballast.platform.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.authorization.method.Jsr250AuthorizationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.core.GrantedAuthorityDefaults;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** Deny unless permitted: every page needs a sign-in, every view and use case its permission. */
@Configuration
@EnableWebSecurity
@EnableMethodSecurity(prePostEnabled = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain web(
            HttpSecurity http, SessionRegistry sessions, @Value("${ballast.metrics.token:}") String metricsToken)
            throws Exception {
        http.authorizeHttpRequests(paths -> paths.requestMatchers(
                        "/actuator/health/**", "/styles.css", "/js/**", "/fonts/**", "/icons/**", "/webjars/**")
                .permitAll()
                .requestMatchers("/actuator/prometheus")
                .access(AuthorizationManagers.anyOf(
                        new MetricsToken(metricsToken),
                        AuthorityAuthorizationManager.hasAuthority(Administration.METRICS)))
                .requestMatchers("/actuator/**")
                .hasAuthority(Administration.METRICS));
        http.sessionManagement(session ->
                session.maximumSessions(-1).sessionRegistry(sessions).expiredSessionStrategy(new EndedSession()));
        http.headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                    @Override
                    public <O extends HeaderWriterFilter> O postProcess(O filter) {
                        // Vaadin's own pages would go out without them otherwise
                        filter.setShouldWriteHeadersEagerly(true);
                        return filter;
                    }
                }));
        // a mistyped address would otherwise end on the browser's own blank page
        http.exceptionHandling(refused -> refused.accessDeniedHandler((request, response, reason) -> {
            if (isPage(request)) {
                response.sendRedirect("/nothing-here");
            } else {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
        }));
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/login"));
        return http.build();
    }

    private static boolean isPage(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET")
                && request.getDispatcherType() == DispatcherType.REQUEST // an error keeps its status
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    /** OWASP's parameters for Argon2id: 19 MiB, two passes, one lane. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    }

    /** Permissions are named as they are, in views and use cases alike. */
    @Bean
    static GrantedAuthorityDefaults noPrefix() {
        return new GrantedAuthorityDefaults("");
    }

    /** Guards methods, not classes: a view is guarded by its route, and a proxy around it would not be the view. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor permissions() {
        var manager = new Jsr250AuthorizationManager();
        manager.setRolePrefix("");
        return new AuthorizationManagerBeforeMethodInterceptor(
                new AnnotationMatchingPointcut(null, RolesAllowed.class, true), manager);
    }

    /** By the user's id; with Redis, the sessions there know it themselves. */
    @Bean
    @ConditionalOnExpression("'${ballast.redis.url:}'.isEmpty()")
    SessionRegistry sessionRegistryInMemory() {
        return new SessionRegistryImpl() {
            @Override
            public void registerNewSession(String session, Object principal) {
                super.registerNewSession(session, principal instanceof SignedIn user ? user.id() : principal);
            }
        };
    }

    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }
}
