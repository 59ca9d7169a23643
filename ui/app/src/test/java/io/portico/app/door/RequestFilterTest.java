package io.portico.app.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.app.PorticoSettings.Limits;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestFilterTest {

    private static final int MANY = 60;
    private static final Work CLARA = new Work("acme", Actor.person("clara"));

    private final AtomicLong nanos = new AtomicLong();
    private RequestFilter filter = new RequestFilter(new Limits(Limits.Rate.ON, 10, 100, MANY), nanos::get);

    @Test
    void whoeverAsksTooMuchHasToWaitAsLongAsTheyAreTold() throws Exception {
        for (int i = 0; i < MANY; i++) {
            assertThat(knock(CLARA, "10.0.0.1").getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = knock(CLARA, "10.0.0.1");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentAsString()).contains("\"code\":\"TOO_MANY_REQUESTS\"");
        nanos.addAndGet(Duration.ofSeconds(Long.parseLong(refused.getHeader("Retry-After")))
                .toNanos());
        assertThat(knock(CLARA, "10.0.0.1").getStatus()).isEqualTo(200);
    }

    @Test
    void nobodySuffersWhatAnotherAsks() throws Exception {
        for (int i = 0; i <= MANY; i++) {
            knock(CLARA, "10.0.0.1");
            knock(null, "10.0.0.2");
        }
        assertThat(knock(new Work("acme", Actor.person("chris")), "10.0.0.1").getStatus())
                .isEqualTo(200);
        assertThat(knock(new Work("other", Actor.person("clara")), "10.0.0.1").getStatus())
                .isEqualTo(200);
        assertThat(knock(null, "10.0.0.1").getStatus()).isEqualTo(200);
        assertThat(knock(CLARA, "10.0.0.3").getStatus()).isEqualTo(429);
        assertThat(knock(null, "10.0.0.2").getStatus()).isEqualTo(429);
    }

    @Test
    void withoutLimitsNobodyIsHeldBack() throws Exception {
        filter = new RequestFilter(new Limits(Limits.Rate.OFF, 10, 100, 1), nanos::get);
        knock(CLARA, "10.0.0.1");
        assertThat(knock(CLARA, "10.0.0.1").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse knock(@org.jspecify.annotations.Nullable Work work, String address)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/me");
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        if (work == null) {
            filter.doFilter(request, response, new MockFilterChain());
        } else {
            Tenancy.call(work, () -> {
                filter.doFilter(request, response, new MockFilterChain());
                return response;
            });
        }
        return response;
    }
}
