package io.portico.projections.mail;

import io.portico.projections.door.AgencyDirectory;
import io.portico.projections.people.People;
import io.portico.projections.people.Person;
import io.portico.views.door.AgencyDoor;
import java.util.List;
import java.util.Optional;

/** The words of mails, in the clear, for the bound work's agency. */
public final class MailTexts {

    private final AgencyDirectory directory;
    private final People people;
    private final Links links;

    public MailTexts(AgencyDirectory directory, People people, Links links) {
        this.directory = directory;
        this.people = people;
        this.links = links;
    }

    /** A mail in words. */
    record Words(String to, String subject, String text) {}

    /** The mail's words; empty while the views do not hold yet what it needs. */
    Optional<Words> of(StoredMail mail) {
        Optional<AgencyDoor> agency = directory.own();
        Optional<Person> recipient = people.find(mail.recipient());
        if (agency.isEmpty() || recipient.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                mail.round() > 0
                        ? invitation(mail, agency.get(), recipient.get())
                        : reply(mail, agency.get(), recipient.get()));
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

    private Words reply(StoredMail mail, AgencyDoor agency, Person recipient) {
        String author = mail.author() == null
                ? agency.name()
                : people.names(List.of(mail.author())).of(mail.author()).name();
        String link = mail.taskId() == null ? "" : links.task(agency.slug(), recipient.kind(), mail.taskId());
        return new Words(
                recipient.shownEmail(), "New reply at " + agency.name(), """
                Hello %s,

                %s wrote a reply. Read it and answer here:

                %s
                """.formatted(recipient.name(), author, link));
    }
}
