package ballast.platform.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Nothing that a request did leaves the house before it is stored; so whoever asks twice gets the same answer. */
final class WriteAhead extends HttpFilter {

    private static final Logger LOG = LoggerFactory.getLogger(WriteAhead.class);

    private final transient Replication replication;
    private final transient OtherBuild otherBuild;

    WriteAhead(Replication replication, OtherBuild otherBuild) {
        this.replication = replication;
        this.otherBuild = otherBuild;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isShared(request.getRequestURI())) {
            shared(request, response, chain);
        } else {
            exclusive(request, response, chain);
        }
    }

    /** Static files, up- and downloads, interfaces: they lock the session only while they are in it. */
    private static boolean isShared(String path) {
        return Stream.of(
                        "/VAADIN/",
                        "/js/",
                        "/fonts/",
                        "/icons/",
                        "/webjars/",
                        "/actuator/",
                        "/api/",
                        "/styles.css",
                        "/sw",
                        "/manifest.",
                        "/favicon",
                        "/offline")
                .anyMatch(path::startsWith);
    }

    private static void shared(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (var exchange = Exchange.open(false)) {
            try {
                chain.doFilter(request, response);
            } catch (ServletException | RuntimeException e) {
                if (exchange.refusal() == null) {
                    throw e;
                }
            }
            var refusal = exchange.refusal();
            if (refusal != null && !response.isCommitted()) {
                refuse(request, response, refusal);
            }
        }
    }

    private void exclusive(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var held = new HeldResponse(response);
        try (var exchange = Exchange.open(true)) {
            try {
                chain.doFilter(request, held);
                if (exchange.isForeign() && !exchange.held().isEmpty() && request.getParameter("v-r") != null) {
                    held.reset();
                    otherBuild.tell(exchange.held().getFirst(), request, held);
                }
            } catch (ServletException | RuntimeException e) {
                if (exchange.refusal() == null) {
                    throw e;
                }
            } finally {
                store(exchange, request);
            }
            var refusal = exchange.refusal();
            if (refusal != null) {
                refuse(request, response, refusal);
                return;
            }
        }
        held.send();
    }

    /** A heartbeat changes nothing worth keeping. */
    private void store(Exchange exchange, HttpServletRequest request) {
        for (var session : exchange.held()) {
            try {
                if (Objects.requireNonNullElse(request.getQueryString(), "").contains("v-r=heartbeat")) {
                    replication.release(session);
                } else {
                    replication.persist(session);
                }
            } catch (Refused e) {
                Exchange.refused(e);
            } finally {
                replication.release(session);
            }
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Refused why)
            throws IOException {
        LOG.info("{} {} is to be asked again: {}", request.getMethod(), request.getRequestURI(), why.getMessage());
        response.reset();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "1");
        response.setHeader("Cache-Control", "no-store");
        if ("GET".equals(request.getMethod())) {
            response.setHeader("Refresh", "1");
        }
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write("One moment, please.");
    }
}
