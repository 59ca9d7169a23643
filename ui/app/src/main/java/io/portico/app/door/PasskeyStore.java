package io.portico.app.door;

import io.portico.messages.Rejected;
import io.portico.tenancy.SecretStore;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.credentials.Passkeys;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The passkeys of the current work's agency in the form in which Spring Security asks for them. */
@Component
final class PasskeyStore implements UserCredentialRepository {

    private final Passkeys passkeys;

    PasskeyStore(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @Override
    public void delete(Bytes credentialId) {
        throw new UnsupportedOperationException("passkeys are removed by their owners");
    }

    @Override
    public void save(CredentialRecord credential) {
        String agencyId = Tenancy.agencyId();
        String id = credential.getCredentialId().toBase64UrlString();
        boolean known = passkeys.find(agencyId, id).isPresent();
        boolean saved = known
                ? passkeys.used(agencyId, id, credential.getSignatureCount())
                : passkeys.add(
                        agencyId,
                        PasskeyUsers.userId(credential.getUserEntityUserId()),
                        credential.getLabel(),
                        told(id, credential));
        if (!saved) {
            throw new Rejected(Rejected.Code.WRONG_PASSKEY);
        }
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return passkeys.find(Tenancy.agencyId(), credentialId.toBase64UrlString())
                .map(PasskeyStore::record)
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return passkeys.list(Tenancy.agencyId(), PasskeyUsers.userId(user)).stream()
                .map(PasskeyStore::record)
                .toList();
    }

    private static Passkeys.Credential told(String id, CredentialRecord credential) {
        Bytes attestation = credential.getAttestationObject();
        if (attestation == null || attestation.getBytes().length > SecretStore.MAX_VALUE_BYTES / 2) {
            throw new Rejected(Rejected.Code.WRONG_PASSKEY);
        }
        return new Passkeys.Credential(
                id,
                new Bytes(credential.getPublicKey().getBytes()).toBase64UrlString(),
                attestation.toBase64UrlString(),
                credential.getSignatureCount(),
                credential.isBackupEligible());
    }

    private static CredentialRecord record(Passkeys.Kept kept) {
        Passkeys.Credential told = kept.credential();
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(told.id()))
                .userEntityUserId(PasskeyUsers.handle(kept.userId()))
                .publicKey(new ImmutablePublicKeyCose(
                        Bytes.fromBase64(told.publicKey()).getBytes()))
                .attestationObject(Bytes.fromBase64(told.attestation()))
                .signatureCount(told.signatureCount())
                .transports(Set.of())
                .uvInitialized(true)
                .backupEligible(told.synced())
                .label(kept.name())
                .created(kept.addedAt())
                .lastUsed(kept.usedAt())
                .build();
    }
}
