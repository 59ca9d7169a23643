package io.portico.rest;

import io.portico.messages.Rejected;
import io.portico.tenancy.Gateway.Receipt;
import io.portico.tenancy.credentials.AccountDesk;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The doors for whoever forgot a password, and behind the links that are sent to addresses. */
@Controller
final class PasswordDoors {

    private static final int MAX_TOKEN = 400;

    private final AccountDesk desk;

    PasswordDoors(AccountDesk desk) {
        this.desk = desk;
    }

    /** Answers alike whether or not anybody has the address. */
    @PostMapping("/api/v1/password-resets")
    @Door(Side.PUBLIC)
    Answer forgot(@Body ForgottenAddress body, HttpServletRequest request, Attempt attempt) {
        return attempt.once(
                _ -> {
                    desk.forgot(body.email(), request.getRemoteAddr());
                    return new Receipt(true, -1);
                },
                (_, receipt) -> Answer.done(receipt));
    }

    @GetMapping("/api/v1/password-resets/{token}")
    @Door(Side.PUBLIC)
    Answer read(@PathVariable String token) {
        AccountDesk.PasswordReset reset = desk.passwordReset(checked(token));
        return Answer.of(new OpenPasswordReset(reset.firstName(), reset.email()));
    }

    @PostMapping("/api/v1/password-resets/{token}/accept")
    @Door(Side.PUBLIC)
    Answer accept(@PathVariable String token, @Body InvitationDoors.Acceptance body, Attempt attempt) {
        return attempt.once(
                _ -> desk.resetPassword(checked(token), body.password()), (_, receipt) -> Answer.done(receipt));
    }

    @GetMapping("/api/v1/email-changes/{token}")
    @Door(Side.PUBLIC)
    Answer readChange(@PathVariable String token) {
        return Answer.of(new OpenEmailChange(desk.emailChange(checked(token))));
    }

    @PostMapping("/api/v1/email-changes/{token}/confirm")
    @Door(Side.PUBLIC)
    Answer confirmChange(@PathVariable String token, Attempt attempt) {
        return attempt.once(_ -> desk.confirmEmailChange(checked(token)), (_, receipt) -> Answer.done(receipt));
    }

    private static String checked(String token) {
        if (token.length() > MAX_TOKEN) {
            throw new Rejected(Rejected.Code.LINK_SPENT);
        }
        return token;
    }

    record ForgottenAddress(String email) {}

    record OpenEmailChange(String firstName) {}

    record OpenPasswordReset(String firstName, String email) {}
}
