package io.portico.app.door;

import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.account.AskEmailChange;
import io.portico.messages.account.AskPasswordReset;
import io.portico.messages.account.ConfirmEmailChange;
import io.portico.messages.account.NotePasswordChange;
import io.portico.messages.sealing.Confidential;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Confidences;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Gateway.Receipt;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.tenancy.credentials.AccountDesk;
import io.portico.tenancy.credentials.AccountLinks;
import io.portico.tenancy.credentials.AccountLinks.Purpose;
import io.portico.tenancy.credentials.BrowserSessions;
import io.portico.tenancy.credentials.Passwords;
import io.portico.views.audit.FindSignIn;
import io.portico.views.audit.SignInAnswer;
import io.portico.views.door.Account;
import io.portico.views.door.FindAccount;
import io.portico.views.door.FindStanding;
import io.portico.views.door.Standing;
import io.portico.views.me.FindMe;
import io.portico.views.me.Me;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** {@inheritDoc} */
@Component
final class Desk implements AccountDesk {

    private final Gateway gateway;
    private final Confidences confidences;
    private final Passwords passwords;
    private final AccountLinks links;
    private final BrowserSessions sessions;
    private final SecondFactorDesk secondFactors;
    private final PresentPasswords presentPasswords;
    private final ForgottenPasswords forgotten;
    private final SignIns signIns;

    Desk(
            Gateway gateway,
            Confidences confidences,
            Passwords passwords,
            AccountLinks links,
            BrowserSessions sessions,
            SecondFactorDesk secondFactors,
            PresentPasswords presentPasswords,
            ForgottenPasswords forgotten,
            SignIns signIns) {
        this.gateway = gateway;
        this.confidences = confidences;
        this.passwords = passwords;
        this.links = links;
        this.sessions = sessions;
        this.secondFactors = secondFactors;
        this.presentPasswords = presentPasswords;
        this.forgotten = forgotten;
        this.signIns = signIns;
    }

    @Override
    public void forgot(String email, String from) {
        forgotten.ask(Check.email("email", email), from);
    }

    @Override
    public Receipt sendReset(String userId, String email) {
        String agencyId = Tenancy.agencyId();
        String linkId = UUID.randomUUID().toString();
        Receipt receipt = gateway.send(new AskPasswordReset(new UserId(userId), linkId));
        links.open(
                agencyId, Purpose.PASSWORD, userId, linkId, confidences.digest(agencyId, Check.email("email", email)));
        return receipt;
    }

    @Override
    public PasswordReset passwordReset(String token) {
        AccountLinks.Link link = open(token);
        Me me = Tenancy.call(person(link.userId()), () -> gateway.ask(new FindMe(), Me.class));
        return new PasswordReset(me.firstName(), me.email() == null ? "" : me.email());
    }

    /** The link is used up first: should it break off then, a new one is asked for, but none ever works twice. */
    @Override
    public Receipt resetPassword(String token, String password) {
        demandGood("password", password);
        AccountLinks.Link link = open(token);
        String agencyId = Tenancy.agencyId();
        if (!links.spend(agencyId, Purpose.PASSWORD, link)) {
            throw new Rejected(Rejected.Code.LINK_SPENT);
        }
        passwords.set(agencyId, link.userId(), password);
        sessions.endAllBut(agencyId, link.userId(), Optional.empty());
        Work stranger = new Work(agencyId, Actor.ANYONE);
        return Tenancy.call(stranger, () -> gateway.send(new NotePasswordChange(new UserId(link.userId()))));
    }

    private AccountLinks.Link open(String token) {
        String agencyId = Tenancy.agencyId();
        return links.read(agencyId, Purpose.PASSWORD, token)
                .filter(link -> isStillTheirs(link) && alive(agencyId, link.userId()))
                .orElseThrow(() -> new Rejected(Rejected.Code.LINK_SPENT));
    }

    /** The address the link was sent to must still be the person's. */
    private boolean isStillTheirs(AccountLinks.Link link) {
        try {
            return gateway.ask(new FindAccount(link.boundTo()), Account.class)
                    .id()
                    .value()
                    .equals(link.userId());
        } catch (Rejected nobodys) {
            return false;
        }
    }

    private boolean alive(String agencyId, String userId) {
        return Tenancy.call(
                new Work(agencyId, Actor.person(userId)),
                () -> gateway.ask(new FindStanding(), Standing.class).enters());
    }

    @Override
    public Receipt changePassword(String present, String wanted) {
        String agencyId = Tenancy.agencyId();
        String me = me();
        demandGood("newPassword", wanted);
        presentPasswords.demand(me, present);
        passwords.set(agencyId, me, wanted);
        links.revoke(agencyId, Purpose.PASSWORD, me);
        sessions.endAllBut(agencyId, me, currentSession());
        return gateway.send(new NotePasswordChange(new UserId(me)));
    }

    @Override
    public Receipt askEmailChange(String email, String password) {
        String agencyId = Tenancy.agencyId();
        String me = me();
        String address = Check.email("email", email);
        presentPasswords.demand(me, password);
        String linkId = UUID.randomUUID().toString();
        links.open(agencyId, Purpose.EMAIL, me, linkId, "");
        return gateway.send(new AskEmailChange(new UserId(me), linkId, Confidential.of(address)));
    }

    @Override
    public String emailChange(String token) {
        AccountLinks.Link link = openChange(token);
        return Tenancy.call(person(link.userId()), () -> gateway.ask(new FindMe(), Me.class))
                .firstName();
    }

    /** Links for a new password that went to the old address count no more. */
    @Override
    public Receipt confirmEmailChange(String token) {
        String agencyId = Tenancy.agencyId();
        AccountLinks.Link link = openChange(token);
        if (!links.spend(agencyId, Purpose.EMAIL, link)) {
            throw new Rejected(Rejected.Code.LINK_SPENT);
        }
        Receipt receipt = Tenancy.call(
                new Work(agencyId, Actor.ANYONE),
                () -> gateway.send(new ConfirmEmailChange(new UserId(link.userId()), link.linkId())));
        links.revoke(agencyId, Purpose.PASSWORD, link.userId());
        return receipt;
    }

    private AccountLinks.Link openChange(String token) {
        String agencyId = Tenancy.agencyId();
        return links.read(agencyId, Purpose.EMAIL, token)
                .filter(link -> alive(agencyId, link.userId()))
                .orElseThrow(() -> new Rejected(Rejected.Code.LINK_SPENT));
    }

    @Override
    public List<Session> sessions() {
        Optional<String> current = currentSession();
        return sessions.list(Tenancy.agencyId(), me()).stream()
                .map(line -> new Session(
                        line.id(),
                        line.beganAt(),
                        line.usedAt(),
                        line.device(),
                        line.address(),
                        current.equals(Optional.of(line.id()))))
                .toList();
    }

    @Override
    public void endSession(String id) {
        if (id.length() <= Check.MAX_NAME / 2) {
            sessions.end(Tenancy.agencyId(), me(), id);
        }
    }

    @Override
    public void endOtherSessions() {
        sessions.endAllBut(Tenancy.agencyId(), me(), currentSession());
    }

    @Override
    public SecondFactor secondFactor() {
        return secondFactors.state(me());
    }

    @Override
    public Enrolment beginSecondFactor(String password) {
        presentPasswords.demand(me(), password);
        return secondFactors.begin(me());
    }

    @Override
    public List<String> confirmSecondFactor(String code) {
        return secondFactors.confirm(me(), code);
    }

    @Override
    public List<String> renewRecoveryCodes(String code) {
        return secondFactors.renew(me(), code);
    }

    @Override
    public Receipt removeSecondFactor(String code) {
        return secondFactors.remove(me(), code);
    }

    @Override
    public Receipt dropSecondFactor(String userId) {
        return secondFactors.drop(userId);
    }

    /** Asked of the house first, so that nobody learns it of others who may not read access. */
    @Override
    public SignInFacts signInFacts(String userId) {
        String digest = gateway.ask(new FindSignIn(new UserId(userId)), SignInAnswer.class)
                .emailDigest();
        return new SignInFacts(
                secondFactors.isOn(userId), digest != null && signIns.areTooMany(Tenancy.agencyId(), digest));
    }

    private void demandGood(String field, String password) {
        passwords.problemWith(password).ifPresent(problem -> {
            throw new BadInput(
                    field,
                    switch (problem) {
                        case TOO_SHORT, TOO_LONG -> BadInput.Code.INVALID_PASSWORD;
                        case COMMON -> BadInput.Code.COMMON_PASSWORD;
                    });
        });
    }

    private static Work person(String userId) {
        return new Work(Tenancy.agencyId(), Actor.person(userId));
    }

    /** Programs and apps that act for somebody have credentials of their own. */
    static String me() {
        Work work = Tenancy.current();
        if (work.actor().kind() != Actor.Kind.PERSON || work.onBehalfOf() != null) {
            throw new Rejected(Rejected.Code.FORBIDDEN);
        }
        return work.actor().id();
    }

    /** The session of the browser that asks; empty when it asks with a token. */
    private static Optional<String> currentSession() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedInToken token
                ? Optional.ofNullable(token.getPrincipal().session())
                : Optional.empty();
    }
}
