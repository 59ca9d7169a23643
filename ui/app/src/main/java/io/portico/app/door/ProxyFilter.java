package io.portico.app.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Believes {@code X-Forwarded-For} and {@code X-Forwarded-Proto} when they come from a trusted proxy, and from nobody
 * else. Of the addresses the last one that is no proxy of ours counts: those before it are what the client claims.
 */
final class ProxyFilter extends OncePerRequestFilter {

    static final List<String> FORWARDING =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto");

    private final List<IpAddressMatcher> trusted;
    private final boolean demo;

    /** @param demo whether this is the demo, which nobody may come to through a proxy or by a public name */
    ProxyFilter(List<String> trustedProxies, boolean demo) {
        this.demo = demo;
        this.trusted = trustedProxies.stream().map(IpAddressMatcher::new).toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (demo && !isFromHere(request)) {
            Problem.NOT_FOUND.write(request, response);
            return;
        }
        chain.doFilter(isTrusted(request.getRemoteAddr()) ? new Forwarded(request) : request, response);
    }

    private static boolean isFromHere(HttpServletRequest request) {
        String host = request.getServerName().toLowerCase(Locale.ROOT);
        return (host.equals("localhost") || host.endsWith(".localhost"))
                && FORWARDING.stream().allMatch(header -> request.getHeader(header) == null);
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(proxy -> proxy.matches(address));
    }

    private final class Forwarded extends HttpServletRequestWrapper {

        private final String address;
        private final boolean secure;

        Forwarded(HttpServletRequest request) {
            super(request);
            this.address = client(request);
            String scheme = request.getHeader("X-Forwarded-Proto");
            this.secure = scheme == null ? request.isSecure() : scheme.strip().equalsIgnoreCase("https");
        }

        private String client(HttpServletRequest request) {
            String address = request.getRemoteAddr();
            @Nullable String header = request.getHeader("X-Forwarded-For");
            String[] hops = header == null ? new String[0] : header.split(",");
            for (int i = hops.length - 1; i >= 0 && isTrusted(address); i--) {
                String hop = hops[i].strip();
                if (!hop.matches("[0-9a-fA-F.:]{2,45}")) {
                    break;
                }
                address = hop;
            }
            return address;
        }

        @Override
        public String getRemoteAddr() {
            return address;
        }

        @Override
        public String getRemoteHost() {
            return address;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getScheme() {
            return secure ? "https" : "http";
        }
    }
}
