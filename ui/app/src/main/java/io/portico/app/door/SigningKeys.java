package io.portico.app.door;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.portico.tenancy.SecretStore;
import io.portico.tenancy.Tenancy;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Each agency's own key for signing access tokens, made when first needed. */
@Component
final class SigningKeys implements JWKSource<SecurityContext> {

    private static final String NAME = "signing-key";

    private final SecretStore secrets;

    SigningKeys(SecretStore secrets) {
        this.secrets = secrets;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(new JWKSet(key(Tenancy.agencyId())));
    }

    private ECKey key(String agencyId) {
        byte[] kept = secrets.get(agencyId, NAME).orElseGet(() -> make(agencyId));
        try {
            return ECKey.parse(new String(kept, StandardCharsets.UTF_8));
        } catch (ParseException e) {
            throw new IllegalStateException("the agency's signing key cannot be read", e);
        }
    }

    private byte[] make(String agencyId) {
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
            byte[] made = key.toJSONString().getBytes(StandardCharsets.UTF_8);
            // Another node may have been faster: what is kept counts.
            secrets.putIfAbsent(agencyId, NAME, made);
            return secrets.get(agencyId, NAME)
                    .orElseThrow(() -> new IllegalStateException("the agency's secrets were deleted for good"));
        } catch (JOSEException e) {
            throw new IllegalStateException("no signing key can be made", e);
        }
    }
}
