package io.portico.app.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.server.VaadinRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignUpTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "0:0:0:0:0:0:0:1"})
    void whoeverSitsAtTheMachineMayBeTheFirst(String address) {
        assertThat(SignUp.isFromThisMachine(from(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "10.0.0.1", "2001:db8:0:0:0:0:0:1"})
    void nobodyFromElsewhereIsTheFirst(String address) {
        assertThat(SignUp.isFromThisMachine(from(address))).isFalse();
        assertThat(SignUp.isFromThisMachine(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto"})
    void nobodyWhomAProxyOfThisMachinePassedOnIsTheFirst(String header) {
        VaadinRequest request = from("127.0.0.1");
        when(request.getHeader(header)).thenReturn("192.0.2.1");

        assertThat(SignUp.isFromThisMachine(request)).isFalse();
    }

    private static VaadinRequest from(String address) {
        VaadinRequest request = mock(VaadinRequest.class);
        when(request.getRemoteAddr()).thenReturn(address);
        return request;
    }
}
