package io.portico.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TenantPlacementTest {

    private static final Map<String, String> ACME_APART = Map.of("acme", "acme-context");

    @Test
    void agenciesShareThePoolUnlessPlaced() {
        TenantPlacement pool = new TenantPlacement("default", ACME_APART);

        assertThat(pool.contextOf("harbor")).isEqualTo("default");
        assertThat(pool.serves("harbor")).isTrue();
        assertThat(pool.serves("acme")).isFalse();
    }

    @Test
    void aPlacedAgencyIsServedByTheNodesOfItsContextOnly() {
        TenantPlacement apart = new TenantPlacement("acme-context", ACME_APART);

        assertThat(apart.serves("acme")).isTrue();
        assertThat(apart.serves("harbor")).isFalse();
    }

    @Test
    void contextsAreNeededOnlyWhenOneBesidesThePoolIsNamed() {
        assertThat(new TenantPlacement("default", Map.of()).needsContexts()).isFalse();
        assertThat(new TenantPlacement("default", Map.of("acme", "default")).needsContexts())
                .isFalse();
        assertThat(new TenantPlacement("default", ACME_APART).needsContexts()).isTrue();
        assertThat(new TenantPlacement("acme-context", Map.of()).needsContexts())
                .isTrue();
    }

    @Test
    void aContextHasAName() {
        assertThatThrownBy(() -> new TenantPlacement("default", Map.of("acme", " ")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
