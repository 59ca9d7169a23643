package io.portico.rest;

import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.Rejected;
import io.portico.tenancy.Gateway.Receipt;
import io.portico.tenancy.credentials.AccountDesk;
import io.portico.tenancy.credentials.Passwords;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The doors for whoever forgot a password, and behind the links that are sent to addresses. */
@Controller
final class PasswordDoors {

    private static final int MAX_TOKEN = 400;

    /** Characters may count as fewer once they are brought into one form; only then is a password measured. */
    private static final int MAX_PASSWORD = 4 * Passwords.MAX_LENGTH;

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
                    desk.forgot(email(body.email()), request.getRemoteAddr());
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
                _ -> desk.resetPassword(checked(token), password("password", body.password())),
                (_, receipt) -> Answer.done(receipt));
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

    /** Anything that could be an address: whether it is one is not told apart from whether somebody has it. */
    static String email(String email) {
        if (email.length() > Check.MAX_EMAIL) {
            throw new BadInput("email", BadInput.Code.TOO_LONG);
        }
        return email;
    }

    /** Anything that could be a password, so that no more than one is ever hashed. */
    static String password(String field, String password) {
        if (password.length() > MAX_PASSWORD) {
            throw new BadInput(field, BadInput.Code.TOO_LONG);
        }
        return password;
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
