package io.portico.app.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class GonePageFilterTest {

    @Test
    void theLastWordsOfAPageWhoseSessionEndedBeginNoSession() throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain chain = new MockFilterChain();

        new GonePageFilter().doFilter(word("v-r=uidl&v-uiId=0", false), response, chain);

        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(chain.getRequest()).isNull();
    }

    @Test
    void aSessionThatEndsWhileItsPageIsAnsweredIsNotBegunAnew() throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockHttpServletRequest request = word("v-r=push&v-uiId=0", true);

        new GonePageFilter().doFilter(request, response, (asked, answer) -> ((HttpServletRequest) asked)
                .getSession()
                .setAttribute("any", "thing"));

        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(request.getSession(false)).isNull();
    }

    @Test
    void aPageThatLivesIsHeard() throws ServletException, IOException {
        MockFilterChain chain = new MockFilterChain();

        new GonePageFilter().doFilter(word("v-r=uidl&v-uiId=0", true), new MockHttpServletResponse(), chain);

        assertThat(chain.getRequest()).isNotNull();
    }

    @Test
    void aNewPageMayBeginWhereASessionEnded() throws ServletException, IOException {
        MockFilterChain chain = new MockFilterChain();

        new GonePageFilter().doFilter(word("v-r=init&location=", false), new MockHttpServletResponse(), chain);

        assertThat(chain.getRequest()).isNotNull();
    }

    private static MockHttpServletRequest word(String query, boolean sessionLives) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
        request.setQueryString(query);
        request.setRequestedSessionId("4f");
        request.setRequestedSessionIdValid(sessionLives);
        return request;
    }
}
