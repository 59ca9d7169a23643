package io.portico.app.door;

import com.github.benmanes.caffeine.cache.Ticker;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.portico.app.PorticoSettings;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.ViewProgress;
import io.portico.tenancy.credentials.BrowserSessions;
import io.portico.tenancy.credentials.LastSeen;
import io.portico.tenancy.credentials.PersonalTokens;
import io.portico.tenancy.credentials.SecondFactors;
import io.portico.tenancy.credentials.ViewAsTokens;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The order of what every request passes, and what each kind of door asks for. */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final int BEFORE_SPRING_SECURITY = -200;
    private static final int TOO_MANY_WAIT_SECONDS = (int) SignIns.WINDOW.toSeconds();

    /** As strict as Vaadin allows: its client compiles what the server sends, and its first page has inline scripts. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; "
            + "script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** Timing each filter of each request costs more than the filters do. The request as a whole is timed all the same. */
    @Bean
    static SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    FilterRegistrationBean<Filter> proxies(PorticoSettings settings) {
        return first(new ProxyFilter(settings.trustedProxies(), settings.demo()), 0);
    }

    @Bean
    FilterRegistrationBean<Filter> hosts(Doors doors, ViewProgress views) {
        return first(new HostFilter(doors, views), 1);
    }

    @Bean
    FilterRegistrationBean<Filter> origins() {
        return first(new OriginFilter(), 2);
    }

    @Bean
    FilterRegistrationBean<Filter> ticketDoor(Tickets tickets, Arrivals arrivals, DeviceMarks devices) {
        FilterRegistrationBean<Filter> registration = first(new TicketFilter(tickets, arrivals, devices), 3);
        registration.addUrlPatterns(Tickets.PATH + "*");
        return registration;
    }

    @Bean
    FilterRegistrationBean<Filter> gonePages() {
        return first(new GonePageFilter(), 4);
    }

    @Bean
    FilterRegistrationBean<Filter> dashboardHeaders() {
        FilterRegistrationBean<Filter> registration = first(new DashboardHeaders(), 5);
        registration.addUrlPatterns("/d/*", "/api/v1/dashboards/*");
        return registration;
    }

    @Bean
    FilterRegistrationBean<Filter> lasting() {
        FilterRegistrationBean<Filter> registration = first(new LastingFilter(), 6);
        registration.addUrlPatterns(LastingFilter.PATHS);
        return registration;
    }

    @Bean
    FilterRegistrationBean<Filter> libraryHeaders() {
        FilterRegistrationBean<Filter> registration = first(new LibraryHeaders(), 7);
        registration.addUrlPatterns(LibraryHeaders.PATHS);
        return registration;
    }

    private static FilterRegistrationBean<Filter> first(Filter filter, int order) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(BEFORE_SPRING_SECURITY + order);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
        registration.setAsyncSupported(true);
        return registration;
    }

    @Bean
    PersonFilter persons(
            Gateway gateway,
            Clock clock,
            PorticoSettings settings,
            BrowserSessions sessions,
            LiveSessions live,
            LastSeen seen) {
        return new PersonFilter(gateway, clock, settings.sessions().absolute(), sessions, live, seen);
    }

    /** A filter among those of Spring Security; the container is not to run it by itself. */
    @Bean
    FilterRegistrationBean<PersonFilter> personsOnlyBehindTheDoors(PersonFilter persons) {
        FilterRegistrationBean<PersonFilter> registration = new FilterRegistrationBean<>(persons);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokenChain(
            HttpSecurity http, PersonFilter persons, Standings standings, Onward onward, PorticoSettings settings)
            throws Exception {
        RequestMatcher signIn = request -> request.getRequestURI().equals(AuthorizationServer.AUTHORIZE);
        http.securityMatcher(request ->
                        HostFilter.agency(request).isPresent() && AuthorizationServer.isAt(request.getRequestURI()))
                .addFilterBefore(new AtItsAddress(settings), SecurityContextHolderFilter.class)
                // Before the server's own filters: they ask who somebody is.
                .addFilterBefore(persons, LogoutFilter.class)
                .oauth2AuthorizationServer(AuthorizationServer::offer)
                .authorizeHttpRequests(requests -> requests.requestMatchers(Security::asksSilently)
                        .permitAll()
                        .requestMatchers(signIn)
                        .access((who, _) -> new AuthorizationDecision(mayBeNamed(who.get(), standings)))
                        .anyRequest()
                        .authenticated())
                .requestCache(cache -> cache.disable())
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                                (request, response, _) -> toSignIn(onward, request, response), signIn)
                        .accessDeniedHandler((_, response, _) -> response.sendRedirect("/")))
                .csrf(csrf -> csrf.disable());
        headers(http);
        return http.build();
    }

    /** Whoever asks without a page is told that nobody has signed in (OpenID Connect Core 1.0, 3.1.2.1). */
    private static boolean asksSilently(HttpServletRequest request) {
        return request.getRequestURI().equals(AuthorizationServer.AUTHORIZE)
                && "none".equals(request.getParameter("prompt"));
    }

    /** Apps are told of those who may act, and of nobody while they look through another's eyes. */
    private static boolean mayBeNamed(@Nullable Authentication who, Standings standings) {
        return who instanceof SignedInToken token
                && token.getPrincipal().look() == null
                && standings.mayAct(
                        token.getPrincipal().agencyId(), token.getPrincipal().id());
    }

    private static void toSignIn(Onward onward, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        // What they wanted to see before would come first otherwise.
        new HttpSessionRequestCache().removeRequest(request, response);
        onward.remember(request, response);
        response.sendRedirect("/login");
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiChain(
            HttpSecurity http,
            PersonalTokens personalTokens,
            ViewAsTokens viewAsTokens,
            AccessTokens accessTokens,
            PersonFilter persons,
            PorticoSettings settings,
            Clock clock)
            throws Exception {
        http.securityMatcher("/api/**", "/scim/**")
                .addFilterBefore(
                        new BearerFilter(personalTokens, viewAsTokens, accessTokens, settings, clock), CsrfFilter.class)
                .addFilterBefore(persons, AuthorizationFilter.class)
                .addFilterBefore(new RequestFilter(settings.limits(), Ticker.systemTicker()), AuthorizationFilter.class)
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(Security::isFromSession))
                .requestCache(cache -> cache.disable())
                .anonymous(anonymous -> anonymous.disable())
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET,
                                "/api/v1/openapi.json",
                                "/api/v1/invitations/*",
                                "/api/v1/password-resets/*",
                                "/api/v1/email-changes/*",
                                "/api/v1/dashboards/**")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.POST,
                                "/api/v1/invitations/*/accept",
                                "/api/v1/password-resets",
                                "/api/v1/password-resets/*/accept",
                                "/api/v1/email-changes/*/confirm")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(Security::unauthenticated)
                        .accessDeniedHandler((request, response, _) -> forbidden(request, response)));
        headers(http);
        return http.build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pageChain(
            HttpSecurity http,
            PasswordSignIn passwords,
            PersonFilter persons,
            SecondFactors factors,
            SignIns signIns,
            ProviderFilters providers,
            Arrivals arrivals,
            DeviceMarks devices,
            BrowserSessions sessions,
            Onward onward,
            SpokenHere spoken,
            Clock clock)
            throws Exception {
        RequestMatcher apex = request -> HostFilter.agency(request).isEmpty();
        http.authenticationProvider(passwords)
                .addFilterBefore(new NoPageFilter(), ExceptionTranslationFilter.class)
                .addFilterBefore(persons, AuthorizationFilter.class)
                .addFilterBefore(new OnwardFilter(onward, spoken), AuthorizationFilter.class)
                .addFilterBefore(providers.leaving(), PersonFilter.class)
                .addFilterBefore(providers.returning(), PersonFilter.class)
                .addFilterBefore(new SecondStepFilter(factors, signIns, arrivals, devices, clock), PersonFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(apex)
                        .permitAll()
                        .requestMatchers(
                                "/login",
                                SecondStepFilter.PAGE,
                                "/forgot",
                                "/invitations/*",
                                "/password-resets/*",
                                "/email-changes/*",
                                "/d/*",
                                "/error",
                                "/styles/**",
                                "/scripts/**",
                                LibraryHeaders.PATHS + "*",
                                "/icons/**",
                                "/favicon.ico")
                        .permitAll())
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/login", "/")
                        .addLogoutHandler((_, _, who) -> signedOut(who, sessions)))
                .formLogin(form -> form.authenticationDetailsSource(Visit::of)
                        .failureHandler(Security::notSignedIn)
                        .withObjectPostProcessor(new MarkingDevices(devices)));
        headers(http);
        return http.build();
    }

    /** Written before anything else: Vaadin's answers are on their way before the end of the chain. */
    private static void headers(HttpSecurity http) throws Exception {
        http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .withObjectPostProcessor(new Eagerly()));
    }

    /** Whoever comes with a session must show that one of our own pages sent them; all others have no session to abuse. */
    private static boolean isFromSession(HttpServletRequest request) {
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                && !BearerFilter.isUsedBy(request)
                && SecurityContextHolder.getContext().getAuthentication() instanceof SignedInToken;
    }

    private static void unauthenticated(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        Problem.UNAUTHENTICATED.write(request, response);
    }

    private static void forbidden(HttpServletRequest request, HttpServletResponse response) throws IOException {
        (isFromSession(request) ? Problem.CSRF : Problem.FORBIDDEN).write(request, response);
    }

    private static void notSignedIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof SecondFactorNeeded needed) {
            needed.half().remember(request);
            response.sendRedirect(SecondStepFilter.PAGE);
        } else if (failure instanceof TooManySignIns) {
            Problem.TOO_MANY_ATTEMPTS.retryAfter(request, response, TOO_MANY_WAIT_SECONDS);
        } else {
            response.sendRedirect("/login?error");
        }
    }

    private static void signedOut(@Nullable Authentication who, BrowserSessions sessions) {
        if (who instanceof SignedInToken token) {
            SignedIn signedIn = token.getPrincipal();
            String session = signedIn.session();
            if (session != null) {
                sessions.end(signedIn.agencyId(), signedIn.id(), session);
            }
        }
    }

    /** Marks the browser once a password was right, after whatever else happens then. */
    private static final class MarkingDevices implements ObjectPostProcessor<UsernamePasswordAuthenticationFilter> {

        private final DeviceMarks devices;

        MarkingDevices(DeviceMarks devices) {
            this.devices = devices;
        }

        @Override
        public <O extends UsernamePasswordAuthenticationFilter> O postProcess(O filter) {
            filter.setRememberMeServices(devices);
            return filter;
        }
    }

    private static final class Eagerly implements ObjectPostProcessor<HeaderWriterFilter> {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }
}
