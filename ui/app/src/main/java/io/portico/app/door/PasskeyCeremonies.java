package io.portico.app.door;

import com.webauthn4j.util.exception.WebAuthnException;
import io.portico.messages.Rejected;
import io.portico.tenancy.credentials.PasskeyDesk.Ceremony;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What browsers are asked to do with authenticators, and what their answers are worth, at the agency of the current
 * work. The challenge stays on this side, with the page that asked, and each is answered once. Whatever is wrong with an
 * answer, it is refused in one and the same way.
 */
@Component
final class PasskeyCeremonies {

    private static final int MAX_ANSWER = 32 * 1024;
    private static final List<String> OUTSIDE = List.of("id", "rawId", "type");
    private static final List<String> MADE = List.of("clientDataJSON", "attestationObject");
    private static final List<String> SHOWN = List.of("clientDataJSON", "authenticatorData", "signature");
    private static final String OWNER = "userHandle";
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final RelyingParties parties;

    PasskeyCeremonies(RelyingParties parties) {
        this.parties = parties;
    }

    /** Asks for a new passkey of the person. */
    Ceremony making(String userId) {
        PublicKeyCredentialCreationOptions options = parties.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(of(userId)));
        return new Making(JSON.writeValueAsString(options), options, new AtomicBoolean());
    }

    /** Keeps the passkey that the browser made for whom it was asked. */
    void make(Ceremony asked, String answer, String name) {
        if (!(asked instanceof Making making)) {
            throw new IllegalArgumentException("a passkey is made where one was asked for");
        }
        PublicKeyCredential<AuthenticatorAttestationResponse> credential =
                read(making.answered(), answer, MADE, new TypeReference<>() {});
        judged(
                credential,
                one -> parties.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                        making.asked(), new RelyingPartyPublicKey(one, name))));
    }

    /**
     * Asks for a passkey.
     *
     * @param userId whose; null when the passkey itself is to say so
     */
    Ceremony showing(@Nullable String userId) {
        PublicKeyCredentialRequestOptions options = parties.createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(userId == null ? null : of(userId)));
        return new Showing(JSON.writeValueAsString(options), options, new AtomicBoolean());
    }

    /** Whose passkey the browser showed. */
    String shown(Ceremony asked, String answer) {
        if (!(asked instanceof Showing showing)) {
            throw new IllegalArgumentException("a passkey is shown where one was asked for");
        }
        PublicKeyCredential<AuthenticatorAssertionResponse> credential =
                read(showing.answered(), answer, SHOWN, new TypeReference<>() {});
        Bytes owner = judged(
                        credential,
                        one -> parties.authenticate(new RelyingPartyAuthenticationRequest(showing.asked(), one)))
                .getId();
        // The authenticator says whose it is, too, and is to agree (WebAuthn Level 3, 7.2, step 6).
        Optional.ofNullable(credential.getResponse().getUserHandle())
                .filter(handle -> !handle.equals(owner))
                .ifPresent(_ -> {
                    throw wrong();
                });
        return PasskeyUsers.userId(owner);
    }

    /** Takes what is known and needed of the answer and nothing else. */
    private static <R extends AuthenticatorResponse> PublicKeyCredential<R> read(
            AtomicBoolean answered, String answer, List<String> needed, TypeReference<PublicKeyCredential<R>> kind) {
        if (!answered.compareAndSet(false, true) || answer.length() > MAX_ANSWER) {
            throw wrong();
        }
        try {
            JsonNode told = JSON.readTree(answer);
            ObjectNode credential = JSON.createObjectNode();
            OUTSIDE.forEach(name -> credential.set(name, text(told, name)));
            ObjectNode response = credential.putObject("response");
            needed.forEach(name -> response.set(name, text(told.path("response"), name)));
            if (told.path("response").path(OWNER).isString()) {
                response.set(OWNER, told.path("response").path(OWNER));
            }
            return JSON.readerFor(kind).readValue(credential);
        } catch (JacksonException | IllegalArgumentException e) {
            throw wrong();
        }
    }

    private static JsonNode text(JsonNode of, String name) {
        JsonNode text = of.path(name);
        if (!text.isString()) {
            throw wrong();
        }
        return text;
    }

    private static <T, R> R judged(T credential, Function<T, R> judge) {
        try {
            return judge.apply(credential);
        } catch (WebAuthnException | IllegalArgumentException e) {
            throw wrong();
        }
    }

    private static Rejected wrong() {
        return new Rejected(Rejected.Code.WRONG_PASSKEY);
    }

    private static Authentication of(String userId) {
        return UsernamePasswordAuthenticationToken.authenticated(userId, null, List.of());
    }

    private record Making(String options, PublicKeyCredentialCreationOptions asked, AtomicBoolean answered)
            implements Ceremony {}

    private record Showing(String options, PublicKeyCredentialRequestOptions asked, AtomicBoolean answered)
            implements Ceremony {}
}
