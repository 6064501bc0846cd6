package ballast.platform.session;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Where {@code ballast.redis.url} is set, sessions live in Redis and any node serves them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("ballast.redis.url")
class RedisConfiguration {

    @Bean
    Redis redis(@Value("${ballast.redis.url}") String url) {
        return new Redis(url);
    }

    @Bean
    Node node(Redis redis) {
        return new Node(redis);
    }

    @Bean
    SessionMeters sessionMeters(MeterRegistry registry) {
        return new SessionMeters(registry);
    }

    @Bean
    Seal seal(
            @Value("${ballast.session.keys:}") String keys,
            @Value("${ballast.data:data}") Path folder,
            @Value("${ballast.build:}") String build) {
        return new Seal(SessionKeys.of(keys, folder), build.isEmpty() ? Build.id() : build);
    }

    @Bean
    Replication replication(
            Redis redis,
            Node node,
            UiCodec objects,
            Seal seal,
            SessionMeters meters,
            Undisturbed undisturbed,
            @Value("${ballast.session.forgets:false}") boolean forgets) {
        var codec = new Codec(objects, seal, meters, undisturbed);
        return new Replication(new Store(redis, node), node, codec, meters, forgets);
    }

    @Bean
    RedisSessions redisSessions(
            Redis redis,
            Node node,
            Replication replication,
            Clock clock,
            SessionMeters meters,
            @Value("${server.servlet.session.timeout:30m}") Duration idle) {
        var store = new Store(redis, node);
        var leases = new Leases(store, node, replication.codec(), meters, clock, replication);
        var sessions = new RedisSessions(store, node, leases, replication, clock, idle);
        meters.watch(sessions, node);
        return sessions;
    }

    @Bean
    Rounds rounds(Node node, RedisSessions sessions, Replication replication, Clock clock) {
        return new Rounds(node, sessions, replication, clock);
    }

    @Bean
    Drain drain(@Value("${ballast.session.drain:1500ms}") Duration patience) {
        return new Drain(patience);
    }

    @Bean
    SessionRegistry sessionRegistry(RedisSessions sessions) {
        return new UserSessions(sessions);
    }

    @Bean
    FilterRegistrationBean<WriteAhead> writeAhead(Replication replication, OtherBuild otherBuild) {
        var filter = new FilterRegistrationBean<>(new WriteAhead(replication, otherBuild));
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        filter.setDispatcherTypes(DispatcherType.REQUEST);
        return filter;
    }

    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<LiveSession>> sessionRepositoryFilter(RedisSessions sessions) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("BALLAST");
        var ids = new CookieHttpSessionIdResolver();
        ids.setCookieSerializer(cookie);
        var sessionFilter = new SessionRepositoryFilter<>(sessions);
        sessionFilter.setHttpSessionIdResolver(ids);
        var filter = new FilterRegistrationBean<>(sessionFilter);
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return filter;
    }

    /** Vaadin at "/" is reached by a forward, after which Tomcat would take no more of an answer that is held. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> answersOutliveForwards() {
        return server -> server.addContextCustomizers(context -> context.setSuspendWrappedResponseAfterForward(false));
    }
}
