package io.portico.tenancy.credentials;

import io.portico.tenancy.Gateway.Receipt;
import java.time.Instant;
import java.util.List;

/**
 * What people do about how they sign in. Pages and programs ask for it alike; it is done in one place, for the agency
 * and, where somebody has signed in, the person of the current work. What is not allowed is thrown as everywhere.
 */
public interface AccountDesk {

    /**
     * Has a link for a new password sent to the address, if it is somebody's who may sign in. The answer and the time it
     * takes are the same for addresses that are nobody's.
     *
     * @param from the address of the network from which it is asked
     */
    void forgot(String email, String from);

    /** Has such a link sent to somebody else, by those who manage the account. */
    Receipt sendReset(String userId, String email);

    /** Whose link it is, as long as it counts. */
    PasswordReset passwordReset(String token);

    /** Sets the password of whoever the link was sent to, uses the link up, and ends all of their sessions. */
    Receipt resetPassword(String token, String password);

    /** Sets one's own password and ends all other sessions. */
    Receipt changePassword(String present, String wanted);

    /** Asks, for one's present password, to sign in with another address; it counts once confirmed there. */
    Receipt askEmailChange(String email, String password);

    /** The first name of whoever asked for the address the link was sent to, as long as it counts. */
    String emailChange(String token);

    /** Lets the address count that the link was sent to, and uses the link up. */
    Receipt confirmEmailChange(String token);

    /** One's own sessions, the one used last first. */
    List<Session> sessions();

    /** Ends a session of one's own; what is not there is ended already. */
    void endSession(String id);

    /** Ends all sessions of one's own but this one. */
    void endOtherSessions();

    /** How one signs in now. */
    SecondFactor secondFactor();

    /** Begins to switch codes on, for one's present password; nothing counts before it is confirmed. */
    Enrolment beginSecondFactor(String password);

    /** Switches codes on, if this one is right; returns the recovery codes, shown this once. */
    List<String> confirmSecondFactor(String code);

    /** New recovery codes in place of the old ones, for a code of the app or a recovery code. */
    List<String> renewRecoveryCodes(String code);

    /** Switches codes off, for a code of the app or a recovery code. */
    Receipt removeSecondFactor(String code);

    /** Takes somebody else's codes and passkeys away, who has lost them; by those who manage the account. */
    Receipt dropSecondFactor(String userId);

    /** What those at the door know of somebody's sign-in, for those who read access. */
    SignInFacts signInFacts(String userId);

    /** Whose password a link sets. */
    record PasswordReset(String firstName, String email) {}

    /**
     * A browser's session.
     *
     * @param current whether it is the one that asks
     */
    record Session(String id, Instant beganAt, Instant usedAt, String device, String address, boolean current) {}

    /**
     * How somebody signs in.
     *
     * @param on whether codes are asked for
     * @param demanded whether the agency demands a second factor, by codes or passkeys
     * @param passkeys how many there are
     */
    record SecondFactor(boolean on, boolean demanded, int recoveryCodesLeft, int passkeys) {}

    /**
     * What the door knows.
     *
     * @param secondFactorOn whether a second factor is asked for when they sign in
     * @param tooManyAttempts whether wrong passwords were tried so often in the last minute that attempts are slowed down
     *     or refused
     */
    record SignInFacts(boolean secondFactorOn, boolean tooManyAttempts) {}

    /**
     * What an app needs to make codes.
     *
     * @param secret in base 32, to be typed in
     * @param uri the same as apps read it from a picture
     */
    record Enrolment(String secret, String uri) {}
}
