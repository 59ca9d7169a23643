package io.portico.rest;

import io.portico.messages.Audience;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.person.Permission;
import io.portico.messages.waiting.NeedAnswer;
import io.portico.messages.waiting.NeedNoAnswer;
import io.portico.tenancy.Gateway;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/** That what people outside wrote needs no answer. Who waits is part of the task, and at {@code GET /today}. */
@Controller
final class WaitingDoors {

    private final Gateway gateway;

    WaitingDoors(Gateway gateway) {
        this.gateway = gateway;
    }

    @PutMapping("/api/v1/tasks/{id}/threads/{thread}/no-answer-needed")
    @Door(value = Side.AGENCY, needs = Permission.REPLIES_POST)
    Answer needsNone(@PathVariable String id, @PathVariable String thread, @Body AskedUpTo body) {
        return Answer.done(gateway.send(new NeedNoAnswer(PathIds.of(TaskId::new, id), audience(thread), body.upTo())));
    }

    @DeleteMapping("/api/v1/tasks/{id}/threads/{thread}/no-answer-needed")
    @Door(value = Side.AGENCY, needs = Permission.REPLIES_POST)
    Answer needsOne(@PathVariable String id, @PathVariable String thread) {
        return Answer.done(gateway.send(new NeedAnswer(PathIds.of(TaskId::new, id), audience(thread))));
    }

    /** Nobody waits for an answer to a note. */
    private static Audience audience(String thread) {
        return Arrays.stream(Audience.values())
                .filter(audience -> audience.name().equals(thread))
                .findFirst()
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }

    /**
     * What needs no answer.
     *
     * @param upTo the last question the caller knows of, as the task names it
     */
    record AskedUpTo(String upTo) {}
}
