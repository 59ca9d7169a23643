package io.portico.rest;

import io.portico.messages.Check;
import io.portico.messages.person.PersonKind;
import io.portico.tenancy.Gateway.Receipt;
import io.portico.tenancy.credentials.AccountDesk;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** How one signs in oneself: password, sessions, second factor. */
@Controller
final class SignInDoors {

    private static final String CURRENT = "currentPassword";

    private final AccountDesk desk;

    SignInDoors(AccountDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/v1/me/password")
    @Door(Side.MEMBER)
    Answer changePassword(@Body PasswordChange body, Caller caller, Attempt attempt) {
        demandPerson(caller);
        return attempt.once(
                _ -> desk.changePassword(
                        PasswordDoors.password(CURRENT, body.currentPassword()),
                        PasswordDoors.password("newPassword", body.newPassword())),
                (_, receipt) -> Answer.done(receipt));
    }

    /** The new address counts when whoever reads mail there confirms. */
    @PostMapping("/api/v1/me/email")
    @Door(Side.MEMBER)
    Answer changeEmail(@Body EmailChange body, Caller caller, Attempt attempt) {
        demandPerson(caller);
        return attempt.once(
                _ -> desk.askEmailChange(
                        PasswordDoors.email(body.email()), PasswordDoors.password(CURRENT, body.currentPassword())),
                (_, receipt) -> Answer.done(receipt));
    }

    @GetMapping("/api/v1/me/sessions")
    @Door(Side.MEMBER)
    Answer sessions(Caller caller) {
        demandPerson(caller);
        return Answer.of(new Sessions(sessions(desk), null));
    }

    static List<SessionLine> sessions(AccountDesk desk) {
        return desk.sessions().stream()
                .map(one -> new SessionLine(
                        one.id(), one.beganAt(), one.usedAt(), one.device(), one.address(), one.current()))
                .toList();
    }

    @DeleteMapping("/api/v1/me/sessions")
    @Door(Side.MEMBER)
    Answer endOthers(Caller caller) {
        demandPerson(caller);
        desk.endOtherSessions();
        return done();
    }

    @DeleteMapping("/api/v1/me/sessions/{id}")
    @Door(Side.MEMBER)
    Answer end(@PathVariable String id, Caller caller) {
        demandPerson(caller);
        desk.endSession(id);
        return done();
    }

    @GetMapping("/api/v1/me/second-factor")
    @Door(Side.MEMBER)
    Answer secondFactor(Caller caller) {
        demandPerson(caller);
        return Answer.of(secondFactor(desk));
    }

    static SecondFactorState secondFactor(AccountDesk desk) {
        AccountDesk.SecondFactor state = desk.secondFactor();
        return new SecondFactorState(state.on(), state.demanded(), state.recoveryCodesLeft());
    }

    @PostMapping("/api/v1/me/second-factor")
    @Door(Side.MEMBER)
    Answer begin(@Body SecondFactorBeginning body, Caller caller, Attempt attempt) {
        demandPerson(caller);
        return attempt.onceAndShow(() -> {
            AccountDesk.Enrolment begun =
                    desk.beginSecondFactor(PasswordDoors.password(CURRENT, body.currentPassword()));
            return Answer.of(new SecondFactorEnrolment(begun.secret(), begun.uri()));
        });
    }

    @PostMapping("/api/v1/me/second-factor/confirm")
    @Door(Side.MEMBER)
    Answer confirm(@Body SecondFactorCode body, Caller caller, Attempt attempt) {
        demandPerson(caller);
        return attempt.onceAndShow(() -> Answer.of(new RecoveryCodes(desk.confirmSecondFactor(body.checked()))));
    }

    @PostMapping("/api/v1/me/second-factor/recovery-codes")
    @Door(Side.MEMBER)
    Answer renew(@Body SecondFactorCode body, Caller caller, Attempt attempt) {
        demandPerson(caller);
        return attempt.onceAndShow(() -> Answer.of(new RecoveryCodes(desk.renewRecoveryCodes(body.checked()))));
    }

    /** Switching off takes the second factor itself. */
    @PostMapping("/api/v1/me/second-factor/remove")
    @Door(Side.MEMBER)
    Answer remove(@Body SecondFactorCode body, Caller caller, Attempt attempt) {
        demandPerson(caller);
        return attempt.once(_ -> desk.removeSecondFactor(body.checked()), (_, receipt) -> Answer.done(receipt));
    }

    private static Answer done() {
        return Answer.done(new Receipt(true, -1));
    }

    /** Programs sign in by other means. */
    private static void demandPerson(Caller caller) {
        if (caller.kind() == PersonKind.PROGRAM) {
            throw new Refused(ProblemCode.FORBIDDEN);
        }
    }

    record PasswordChange(String currentPassword, String newPassword) {}

    record EmailChange(String email, String currentPassword) {}

    record Sessions(List<SessionLine> items, @Nullable String next) {}

    record SessionLine(String id, Instant beganAt, Instant usedAt, String device, String address, boolean current) {}

    record SecondFactorState(boolean on, boolean demanded, int recoveryCodesLeft) {}

    record SecondFactorBeginning(String currentPassword) {}

    record SecondFactorEnrolment(String secret, String uri) {}

    record SecondFactorCode(String code) {

        private static final int MAX_CODE = 40;

        String checked() {
            return Check.text("code", code, MAX_CODE);
        }
    }

    record RecoveryCodes(List<String> recoveryCodes) {}
}
