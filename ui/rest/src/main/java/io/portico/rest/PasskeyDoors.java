package io.portico.rest;

import io.portico.messages.person.PersonKind;
import io.portico.tenancy.Gateway.Receipt;
import io.portico.tenancy.credentials.PasskeyDesk;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One's own passkeys. They are made on a page: only a page of the agency's own host may ask an authenticator. */
@Controller
final class PasskeyDoors {

    private final PasskeyDesk desk;

    PasskeyDoors(PasskeyDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/v1/me/passkeys")
    @Door(Side.MEMBER)
    Answer list(Caller caller) {
        demandPerson(caller);
        return Answer.of(new Passkeys(lines(desk), null));
    }

    static List<PasskeyLine> lines(PasskeyDesk desk) {
        return desk.passkeys().stream()
                .map(one -> new PasskeyLine(one.id(), one.name(), one.addedAt(), one.usedAt(), one.synced()))
                .toList();
    }

    @PatchMapping("/api/v1/me/passkeys/{id}")
    @Door(Side.MEMBER)
    Answer rename(@PathVariable String id, @Body PasskeyName body, Caller caller) {
        demandPerson(caller);
        desk.renamePasskey(id, body.name());
        return Answer.done(new Receipt(true, -1));
    }

    @DeleteMapping("/api/v1/me/passkeys/{id}")
    @Door(Side.MEMBER)
    Answer remove(@PathVariable String id, Caller caller) {
        demandPerson(caller);
        return Answer.done(desk.removePasskey(id));
    }

    /** Programs sign in by other means. */
    private static void demandPerson(Caller caller) {
        if (caller.kind() == PersonKind.PROGRAM) {
            throw new Refused(ProblemCode.FORBIDDEN);
        }
    }

    record Passkeys(List<PasskeyLine> items, @Nullable String next) {}

    record PasskeyLine(String id, String name, Instant addedAt, Instant usedAt, boolean synced) {}

    record PasskeyName(String name) {}
}
