package io.portico.rest;

import io.portico.files.FilesConfiguration;
import io.portico.tenancy.Actor;
import io.portico.tenancy.AgencyErasure;
import io.portico.tenancy.Confidences;
import io.portico.tenancy.EvidencePress;
import io.portico.tenancy.FileStore;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Positions;
import io.portico.tenancy.SecretStore;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.ViewProgress;
import io.portico.tenancy.Work;
import io.portico.tenancy.archive.AgencyArchives;
import io.portico.tenancy.credentials.AccountDesk;
import io.portico.tenancy.credentials.DashboardDesk;
import io.portico.tenancy.credentials.InvitationLinks;
import io.portico.tenancy.credentials.PasskeyDesk;
import io.portico.tenancy.credentials.Passwords;
import io.portico.tenancy.credentials.PersonalTokens;
import io.portico.tenancy.credentials.ProgramSecrets;
import io.portico.tenancy.credentials.ProviderDesk;
import io.portico.tenancy.credentials.ViewAsTokens;
import io.portico.tenancy.disclosures.Disclosures;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The street before the doors: all of them hung as in the application, a fake house behind, and somebody who knocks. */
final class Street {

    static final JsonMapper JSON = JsonMapper.builder().build();

    final FakeHouse house = new FakeHouse();
    final Fakes.Secrets secrets = new Fakes.Secrets();
    final Fakes.Files files = new Fakes.Files();
    final Fakes.SettableClock clock = new Fakes.SettableClock();
    Work work = new Work("acme-id", Actor.person("u1"));

    @Nullable
    List<String> scopes;

    private final GenericWebApplicationContext context = new GenericWebApplicationContext(new MockServletContext());
    private final MockMvc mvc;

    @EnableWebMvc
    static class Mvc {}

    /** Hanging the doors takes a while, so it is done once; whoever comes finds the street as if nobody had been there. */
    private static final Street ONLY = new Street();

    static Street fresh() {
        ONLY.house.reset();
        ONLY.secrets.values.clear();
        ONLY.files.bytes.clear();
        ONLY.clock.reset();
        ONLY.work = new Work("acme-id", Actor.person("u1"));
        ONLY.scopes = null;
        return ONLY;
    }

    private Street() {
        Fakes.Keys keys = new Fakes.Keys();
        context.registerBean(Gateway.class, () -> house);
        context.registerBean(SecretStore.class, () -> secrets);
        context.registerBean(FileStore.class, () -> files);
        context.registerBean(AgencyArchives.class, NoArchives::new);
        context.registerBean(AgencyErasure.class, () -> agencyId -> {});
        context.registerBean(EvidencePress.class, () -> (_, _, _) -> new Fakes.NoEvidence());
        context.registerBean(
                Disclosures.class, () -> new Disclosures(new Fakes.NoDisclosures(), clock, Duration.ofSeconds(5)));
        context.registerBean(Confidences.class, () -> keys);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Positions.class, () -> () -> 7);
        context.registerBean(ViewProgress.class, AlwaysShown::new);
        context.registerBean(Passwords.class, () -> new Passwords(secrets));
        context.registerBean(InvitationLinks.class, () -> new InvitationLinks(keys));
        context.registerBean(AccountDesk.class, Fakes.Desk::new);
        context.registerBean(ProviderDesk.class, Fakes.Providers::new);
        context.registerBean(PasskeyDesk.class, Fakes.OwnPasskeys::new);
        context.registerBean(DashboardDesk.class, Fakes.Dashboards::new);
        context.registerBean(PersonalTokens.class, () -> new PersonalTokens(secrets, clock));
        context.registerBean(ViewAsTokens.class, () -> new ViewAsTokens(secrets, clock));
        context.registerBean(ProgramSecrets.class, () -> new ProgramSecrets(secrets));
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("portico.limits.upload", "1000B")));
        new AnnotatedBeanDefinitionReader(context)
                .register(Mvc.class, FilesConfiguration.class, RestConfiguration.class);
        context.refresh();
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(this::bound)
                .build();
    }

    private void bound(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (scopes != null) {
            Scopes.narrow((HttpServletRequest) request, scopes);
        }
        ScopedValue.CallableOp<Boolean, IOException> onwards = () -> {
            try {
                chain.doFilter(request, response);
                return true;
            } catch (ServletException e) {
                throw new IOException(e);
            }
        };
        Tenancy.call(work, onwards);
    }

    RequestMappingHandlerMapping mapping() {
        return context.getBean(RequestMappingHandlerMapping.class);
    }

    InvitationLinks links() {
        return context.getBean(InvitationLinks.class);
    }

    static MockHttpServletRequestBuilder to(String method, String path) {
        return MockMvcRequestBuilders.request(HttpMethod.valueOf(method), "/api/v1" + path);
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder request) {
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    MockHttpServletResponse json(String method, String path, Object body) {
        return raw(method, path, body instanceof String text ? text : JSON.writeValueAsString(body));
    }

    MockHttpServletResponse raw(String method, String path, String body) {
        return send(to(method, path).contentType("application/json").content(body));
    }

    MockHttpServletResponse keyed(String path, String key, Map<String, ?> body) {
        return send(to("POST", path)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .content(JSON.writeValueAsString(body)));
    }

    MockHttpServletResponse get(String path) {
        return send(to("GET", path));
    }

    static JsonNode tree(MockHttpServletResponse response) {
        return JSON.readTree(response.getContentAsByteArray());
    }

    static String code(MockHttpServletResponse response) {
        return response.getStatus() + " " + tree(response).path("code").asString("");
    }

    private static final class AlwaysShown implements ViewProgress {
        @Override
        public boolean await(long position, Duration limit) {
            return true;
        }

        @Override
        public boolean whole() {
            return true;
        }
    }
}
