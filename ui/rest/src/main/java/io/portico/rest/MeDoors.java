package io.portico.rest;

import io.portico.messages.BadInput;
import io.portico.messages.Change;
import io.portico.messages.Check;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.person.ChangeProfile;
import io.portico.messages.person.Language;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Gateway.Receipt;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.credentials.PersonalTokens;
import io.portico.views.me.FindHeldReplies;
import io.portico.views.me.FindMe;
import io.portico.views.me.HeldReplies;
import io.portico.views.me.Me;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** One's own profile and tokens. */
@Controller
final class MeDoors {

    private static final Duration TOKEN_LIFE = Duration.ofDays(90);

    private final Gateway gateway;
    private final PersonalTokens tokens;
    private final Clock clock;

    MeDoors(Gateway gateway, PersonalTokens tokens, Clock clock) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping("/api/v1/me")
    @Door(Side.MEMBER)
    Answer me() {
        Me me = gateway.ask(new FindMe(), Me.class);
        return Answer.versioned(me, me.version());
    }

    @PatchMapping("/api/v1/me")
    @Door(Side.MEMBER)
    Answer edit(
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Body MyProfile body,
            Caller caller) {
        UserId me = person(caller);
        return Answer.done(gateway.send(new ChangeProfile(
                me,
                Versions.expected(ifMatch),
                Texts.optional(body.firstName()),
                Texts.optional(body.lastName()),
                Texts.change(me, body.codename()),
                Texts.change(me, body.phone()),
                Texts.change(me, body.notes()),
                body.notificationsMuted(),
                body.undoSendSeconds(),
                body.language())));
    }

    @GetMapping("/api/v1/me/held-replies")
    @Door(
            value = Side.MEMBER,
            scopes = {Permission.WORK_VIEW, Permission.REPLIES_READ})
    Answer heldReplies() {
        return Answer.of(gateway.ask(new FindHeldReplies(), HeldReplies.class));
    }

    @PostMapping("/api/v1/me/tokens")
    @Door(Side.MEMBER)
    Answer issue(@Body NewToken body, Caller caller, Attempt attempt) {
        UserId me = person(caller);
        String name = Check.text("name", body.name(), Check.MAX_NAME);
        Instant expiresAt = Objects.requireNonNullElseGet(
                body.expiresAt(), () -> clock.instant().plus(TOKEN_LIFE));
        if (!expiresAt.isAfter(clock.instant())) {
            throw new BadInput("expiresAt", BadInput.Code.IN_THE_PAST);
        }
        Set<String> scopes = scopes(body.scopes(), caller);
        return attempt.onceAndShow(() -> tokens.issue(Tenancy.agencyId(), me.value(), name, scopes, expiresAt)
                .map(issued -> Answer.made(
                        "/me/tokens", issued.id(), new Receipt(true, -1), new MadeToken(issued.id(), issued.token())))
                .orElseThrow(() -> new Refused(ProblemCode.TOO_MANY_TOKENS)));
    }

    @GetMapping("/api/v1/me/tokens")
    @Door(Side.MEMBER)
    Answer tokens(Caller caller) {
        return Answer.of(new Tokens(lines(tokens, person(caller)), null));
    }

    @GetMapping("/api/v1/me/tokens/{id}")
    @Door(Side.MEMBER)
    Answer token(@PathVariable String id, Caller caller) {
        return Answer.of(
                Asking.one(lines(tokens, person(caller)), line -> line.id().equals(id)));
    }

    static List<TokenLine> lines(PersonalTokens tokens, UserId person) {
        return tokens.list(Tenancy.agencyId(), person.value()).stream()
                .map(line -> new TokenLine(line.id(), line.name(), line.scopes(), line.createdAt(), line.expiresAt()))
                .toList();
    }

    @DeleteMapping("/api/v1/me/tokens/{id}")
    @Door(Side.MEMBER)
    Answer revoke(@PathVariable String id, Caller caller) {
        // Nobody learns from the answer whether there was such a token, and nothing is stored under a name that long.
        if (id.length() <= Check.MAX_NAME / 2) {
            tokens.revoke(Tenancy.agencyId(), person(caller).value(), id);
        }
        return Answer.done(new Receipt(true, -1));
    }

    /** A token never reaches further than the credentials that made it. */
    private static Set<String> scopes(@Nullable Set<Permission> wanted, Caller caller) {
        Optional<Set<String>> narrowed = caller.scopes();
        if (wanted == null) {
            return caller.permissions().stream()
                    .filter(permission -> Scopes.allow(narrowed, permission))
                    .map(Permission::wireName)
                    .collect(Collectors.toUnmodifiableSet());
        }
        if (!caller.permissions().containsAll(wanted)) {
            throw new Rejected(Rejected.Code.RIGHT_NOT_HELD);
        }
        wanted.forEach(caller::needScope);
        return wanted.stream().map(Permission::wireName).collect(Collectors.toUnmodifiableSet());
    }

    /** Programs have credentials of their own and no profile to change. */
    static UserId person(Caller caller) {
        if (caller.kind() == PersonKind.PROGRAM) {
            throw new Refused(ProblemCode.FORBIDDEN);
        }
        return caller.id();
    }

    @Edits
    record MyProfile(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable Change<String> codename,
            @Nullable Change<String> phone,
            @Nullable Change<String> notes,
            @Nullable Boolean notificationsMuted,
            @Nullable Integer undoSendSeconds,
            @Nullable Change<Language> language) {}

    record NewToken(
            String name,
            @Nullable Set<Permission> scopes,
            @Nullable Instant expiresAt) {}

    record MadeToken(String id, String token) {}

    record Tokens(List<TokenLine> items, @Nullable String next) {}

    record TokenLine(String id, String name, Set<String> scopes, Instant createdAt, Instant expiresAt) {}
}
