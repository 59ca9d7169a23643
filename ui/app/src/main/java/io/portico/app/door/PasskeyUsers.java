package io.portico.app.door;

import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.views.me.FindMe;
import io.portico.views.me.Me;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** The people of the current work's agency as authenticators know them: by their ids, which tell nothing about them. */
@Component
final class PasskeyUsers implements PublicKeyCredentialUserEntityRepository {

    private final Gateway gateway;

    PasskeyUsers(Gateway gateway) {
        this.gateway = gateway;
    }

    static Bytes handle(String userId) {
        return new Bytes(userId.getBytes(StandardCharsets.UTF_8));
    }

    static String userId(Bytes handle) {
        return new String(handle.getBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public PublicKeyCredentialUserEntity findById(Bytes id) {
        String userId = userId(id);
        return entity(userId, userId, userId);
    }

    /** What the authenticator shows its owner, so that several accounts can be told apart. */
    @Override
    public PublicKeyCredentialUserEntity findByUsername(String userId) {
        Work self = new Work(Tenancy.agencyId(), Actor.person(userId));
        Me me = Tenancy.call(self, () -> gateway.ask(new FindMe(), Me.class));
        String email = me.email();
        return entity(userId, email == null ? me.firstName() : email, me.firstName() + " " + me.lastName());
    }

    @Override
    public void save(@Nullable PublicKeyCredentialUserEntity user) {
        throw new UnsupportedOperationException("people come by invitation");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("people go by command");
    }

    private static PublicKeyCredentialUserEntity entity(String userId, String name, String shown) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle(userId))
                .name(name)
                .displayName(shown)
                .build();
    }
}
