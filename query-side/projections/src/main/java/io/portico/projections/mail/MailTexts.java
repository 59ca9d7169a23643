package io.portico.projections.mail;

import io.portico.access.AccessStates;
import io.portico.access.Review;
import io.portico.messages.ReviewId;
import io.portico.projections.Texts;
import io.portico.projections.door.AgencyDirectory;
import io.portico.projections.people.People;
import io.portico.projections.people.Person;
import io.portico.tenancy.Tenancy;
import io.portico.views.door.AgencyDoor;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words of mails, in the clear, for the bound work's agency. */
public final class MailTexts {

    private final AccessStates states;
    private final AgencyDirectory directory;
    private final People people;
    private final Links links;
    private final Texts clear;

    public MailTexts(AccessStates states, AgencyDirectory directory, People people, Links links, Texts clear) {
        this.states = states;
        this.clear = clear;
        this.directory = directory;
        this.people = people;
        this.links = links;
    }

    /** A mail in words. */
    record Words(
            String to,
            String subject,
            String text,
            @Nullable String key) {

        Words(String to, String subject, String text) {
            this(to, subject, text, null);
        }

        /** As those may read it who manage accounts: nobody but its reader gets a link that opens the account. */
        Words withoutKeys() {
            return key == null ? this : new Words(to, subject, text.replace(key, "(The link is in the mail alone.)"));
        }
    }

    /** The mail's words; empty while the views do not hold yet what it needs. */
    Optional<Words> of(StoredMail mail) {
        Optional<AgencyDoor> agency = directory.own();
        Optional<Person> recipient = people.find(mail.recipient());
        if (agency.isEmpty() || recipient.isEmpty()) {
            return Optional.empty();
        }
        AccountNotice notice = mail.notice();
        if (notice != null) {
            return Optional.of(notice(notice, mail, agency.get(), recipient.get()));
        }
        if (mail.resource() != null) {
            return Optional.of(aboutAccess(mail, mail.resource(), agency.get(), recipient.get()));
        }
        if (mail.round() > 0) {
            return Optional.of(invitation(mail, agency.get(), recipient.get()));
        }
        return Optional.of(
                mail.thread() == null
                        ? shared(mail, agency.get(), recipient.get())
                        : reply(mail, agency.get(), recipient.get()));
    }

    private Words notice(AccountNotice notice, StoredMail mail, AgencyDoor agency, Person recipient) {
        return switch (notice) {
            case PASSWORD_RESET -> reset(mail, agency, recipient);
            case PASSWORD_CHANGED ->
                told(agency, recipient, "Your password was changed", "Your password at %s was changed.");
            case SECOND_FACTOR_ADDED ->
                told(agency, recipient, "Two-factor sign-in is on", "Two-factor sign-in at %s was switched on.");
            case SECOND_FACTOR_REMOVED ->
                told(agency, recipient, "Two-factor sign-in is off", "Two-factor sign-in at %s was switched off.");
            case EMAIL_CONFIRM -> confirm(mail, agency, recipient);
            case EMAIL_ASKED ->
                told(agency, recipient, "Another address", "You asked to sign in at %s with another address.");
            case REVIEW_GIVEN -> review(mail, agency, recipient, "Please review access", "You are asked to review");
            case REVIEW_ENDS -> review(mail, agency, recipient, "A review of access ends soon", "Please look again at");
            case ACCESS_DECLINED -> declined(mail, agency, recipient);
            case NEW_DEVICE ->
                told(agency, recipient, "New sign-in", "You signed in at %s from a browser not seen before.");
        };
    }

    private Words review(StoredMail mail, AgencyDoor agency, Person recipient, String subject, String ask) {
        String reviewId = Objects.requireNonNullElse(mail.linkId(), "");
        Optional<Review> review = states.now(Tenancy.agencyId()).review(new ReviewId(reviewId));
        String name = review.map(Review::name).orElse("");
        String day = review.map(known -> known.dueOn().toString()).orElse("");
        return new Words(recipient.shownEmail(), subject + " at " + agency.name(), """
                Hello %s,

                %s what people outside may see at %s: %s.

                What you have not confirmed by the end of %s ends by itself. Confirm it here:

                %s
                """.formatted(
                        recipient.name(), ask, agency.name(), name, day, links.review(agency.slug(), reviewId)));
    }

    private Words reset(StoredMail mail, AgencyDoor agency, Person recipient) {
        String link = mail.linkId() == null ? "" : links.passwordReset(agency.slug(), mail.recipient(), mail.linkId());
        String text = """
                Hello %s,

                to set a new password at %s, open this link:

                %s

                The link works once, for one hour. If you did not ask for it, do nothing: your password stays as it is.
                """.formatted(recipient.name(), agency.name(), link);
        return new Words(recipient.shownEmail(), "Set a new password at " + agency.name(), text, link);
    }

    private Words confirm(StoredMail mail, AgencyDoor agency, Person recipient) {
        String link = mail.linkId() == null ? "" : links.emailChange(agency.slug(), mail.recipient(), mail.linkId());
        String to = mail.toToken() == null ? recipient.shownEmail() : clear.show(mail.toToken());
        String text = """
                Hello %s,

                to sign in at %s with this address from now on, open this link:

                %s

                The link works once, for one day. If you did not ask for it, do nothing.
                """.formatted(recipient.name(), agency.name(), link);
        return new Words(to, "Confirm your address at " + agency.name(), text, link);
    }

    private Words told(AgencyDoor agency, Person recipient, String subject, String sentence) {
        return new Words(recipient.shownEmail(), subject + " at " + agency.name(), """
                Hello %s,

                %s

                If that was not you, set a new password at once and look at your sessions:

                %s
                """.formatted(
                        recipient.name(), sentence.formatted(agency.name()), links.profile(agency.slug())));
    }

    private Words invitation(StoredMail mail, AgencyDoor agency, Person recipient) {
        String welcome = recipient.welcomeText() == null ? "" : recipient.welcomeText() + "\n\n";
        return new Words(recipient.shownEmail(), agency.name() + " invites you", """
                Welcome, %s,

                %s invites you to work together.

                %sTo begin, open this link and choose a password:

                %s

                The link works once, for seven days.
                """.formatted(
                        recipient.name(),
                        agency.name(),
                        welcome,
                        links.invitation(agency.slug(), mail.recipient(), mail.round())));
    }

    /** Neither says what it is called: that is for those who open the link and may see it. */
    private Words aboutAccess(StoredMail mail, String resource, AgencyDoor agency, Person recipient) {
        if (mail.author() == null) {
            return new Words(recipient.shownEmail(), "Shared with you at " + agency.name(), """
                    Hello %s,

                    what you asked for is shared with you now:

                    %s
                    """.formatted(
                            recipient.name(), links.thing(agency.slug(), resource)));
        }
        String author = people.names(List.of(mail.author())).of(mail.author()).name();
        return new Words(recipient.shownEmail(), "Asked for access at " + agency.name(), """
                Hello %s,

                %s asks to see something. Look at it and answer here:

                %s
                """.formatted(
                        recipient.name(), author, links.requests(agency.slug())));
    }

    /** The same whether there is such a thing or not. */
    private Words declined(StoredMail mail, AgencyDoor agency, Person recipient) {
        String link = mail.resource() == null ? "" : links.thing(agency.slug(), mail.resource());
        return new Words(recipient.shownEmail(), "Not shared with you at " + agency.name(), """
                Hello %s,

                you asked %s to share something with you. They looked at it, and do not:

                %s

                If you still need it, write to them.
                """.formatted(
                        recipient.name(), agency.name(), link));
    }

    private Words reply(StoredMail mail, AgencyDoor agency, Person recipient) {
        String author = mail.author() == null
                ? agency.name()
                : people.names(List.of(mail.author())).of(mail.author()).name();
        if (isBasic(recipient)) {
            return dashboard(
                    mail, agency, recipient, "New reply at " + agency.name(), author + " wrote a reply. Read it here:");
        }
        String link = mail.taskId() == null ? "" : links.task(agency.slug(), mail.taskId());
        return new Words(
                recipient.shownEmail(), "New reply at " + agency.name(), """
                Hello %s,

                %s wrote a reply. Read it and answer here:

                %s
                """.formatted(recipient.name(), author, link));
    }

    /** Who has an account by the time it is sent signs in to read it. */
    private Words shared(StoredMail mail, AgencyDoor agency, Person recipient) {
        String subject = agency.name() + " shared something with you";
        String sentence = agency.name() + " shared a task with you. Read it here:";
        if (isBasic(recipient) || mail.taskId() == null) {
            return dashboard(mail, agency, recipient, subject, sentence);
        }
        return new Words(recipient.shownEmail(), subject, """
                Hello %s,

                %s

                %s
                """.formatted(
                        recipient.name(), sentence, links.task(agency.slug(), mail.taskId())));
    }

    /** The link is for its reader's eyes: whoever holds it reads what they were sent. */
    private Words dashboard(StoredMail mail, AgencyDoor agency, Person recipient, String subject, String sentence) {
        String link = links.dashboard(agency.slug(), mail.recipient(), mail.at());
        return new Words(recipient.shownEmail(), subject, """
                Hello %s,

                %s

                %s

                The link is yours alone; whoever has it can read what you were sent. It expires by itself.
                """.formatted(recipient.name(), sentence, link), link);
    }

    private boolean isBasic(Person recipient) {
        return states.now(Tenancy.agencyId())
                .person(recipient.userId())
                .filter(person -> person.basic() != null)
                .isPresent();
    }
}
