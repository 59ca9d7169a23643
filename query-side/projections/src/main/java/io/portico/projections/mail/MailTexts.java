package io.portico.projections.mail;

import io.portico.access.AccessStates;
import io.portico.access.Review;
import io.portico.messages.ReviewId;
import io.portico.messages.ThreadName;
import io.portico.projections.Texts;
import io.portico.projections.door.AgencyDirectory;
import io.portico.projections.people.People;
import io.portico.projections.people.Person;
import io.portico.projections.reading.StoredMentions;
import io.portico.tenancy.Tenancy;
import io.portico.views.door.AgencyDoor;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Mails in the clear, in the language of their readers, for the bound work's agency. */
final class MailTexts implements MailWriter {

    private final AccessStates states;
    private final AgencyDirectory directory;
    private final People people;
    private final Links links;
    private final Texts clear;
    private final StoredMentions mentions;

    MailTexts(
            AccessStates states,
            AgencyDirectory directory,
            People people,
            Links links,
            Texts clear,
            StoredMentions mentions) {
        this.states = states;
        this.clear = clear;
        this.mentions = mentions;
        this.directory = directory;
        this.people = people;
        this.links = links;
    }

    /** A mail in words. */
    record Words(
            String to,
            String subject,
            String text,
            @Nullable Key key) {

        /** As those may read it who manage accounts: nobody but its reader gets a link that opens the account. */
        Words withoutKeys() {
            return key == null ? this : new Words(to, subject, text.replace(key.link(), key.instead()), null);
        }
    }

    /**
     * A link that opens what is its reader's alone.
     *
     * @param instead what others read in its place
     */
    record Key(String link, String instead) {}

    /** To whom the mail is, and how it is said to them. */
    private record Reader(MailWords words, AgencyDoor agency, Person person) {

        String hello() {
            return words.say("hello", person.name());
        }

        /** Of what is called by the name: its subject, text or foot. */
        String say(String key, Object... more) {
            Object[] values = new Object[more.length + 1];
            values[0] = agency.name();
            System.arraycopy(more, 0, values, 1, more.length);
            return words.say(key, values);
        }

        Words mail(String subject, String... paragraphs) {
            return new Words(person.shownEmail(), say(subject), text(paragraphs), null);
        }

        Words keyed(String to, String subject, String link, String... paragraphs) {
            return new Words(to, say(subject), text(paragraphs), new Key(link, words.say("keyless")));
        }

        private static String text(String... paragraphs) {
            return String.join("\n\n", paragraphs) + "\n";
        }
    }

    @Override
    public Optional<Words> of(StoredMail mail) {
        Optional<AgencyDoor> agency = directory.own();
        Optional<Person> recipient = people.find(mail.recipient());
        if (agency.isEmpty() || recipient.isEmpty()) {
            return Optional.empty();
        }
        Reader reader = new Reader(MailWords.to(recipient.get(), directory.language()), agency.get(), recipient.get());
        AccountNotice notice = mail.notice();
        if (notice != null) {
            return Optional.of(notice(notice, mail, reader));
        }
        if (mail.resource() != null) {
            return Optional.of(aboutAccess(mail, mail.resource(), reader));
        }
        if (mail.round() > 0) {
            return Optional.of(invitation(mail, reader));
        }
        if (mail.approvalId() != null) {
            return Optional.of(approval(mail, reader));
        }
        return Optional.of(mail.thread() == null ? shared(mail, reader) : reply(mail, reader));
    }

    private Words notice(AccountNotice notice, StoredMail mail, Reader reader) {
        return switch (notice) {
            case PASSWORD_RESET -> {
                String link = mail.linkId() == null
                        ? ""
                        : links.passwordReset(reader.agency().slug(), mail.recipient(), mail.linkId());
                yield opening(notice, link, reader.person().shownEmail(), reader);
            }
            case EMAIL_CONFIRM -> {
                String link = mail.linkId() == null
                        ? ""
                        : links.emailChange(reader.agency().slug(), mail.recipient(), mail.linkId());
                String to = mail.toToken() == null ? reader.person().shownEmail() : clear.show(mail.toToken());
                yield opening(notice, link, to, reader);
            }
            case PASSWORD_CHANGED, SECOND_FACTOR_ADDED, SECOND_FACTOR_REMOVED, NEW_DEVICE, EMAIL_ASKED ->
                reader.mail(
                        notice + ".subject",
                        reader.hello(),
                        reader.say(notice + ".text"),
                        reader.say("told.foot"),
                        links.profile(reader.agency().slug()));
            case REVIEW_GIVEN, REVIEW_ENDS -> review(notice, mail, reader);
            case CHECKPOINT ->
                reader.mail(
                        notice + ".subject",
                        reader.hello(),
                        reader.say(notice + ".text"),
                        Objects.requireNonNullElse(mail.linkId(), "").strip(),
                        reader.say(notice + ".foot"),
                        links.record(reader.agency().slug()));
            case ACCESS_DECLINED -> declined(mail, reader);
        };
    }

    private static Words opening(AccountNotice notice, String link, String to, Reader reader) {
        return reader.keyed(
                to,
                notice + ".subject",
                link,
                reader.hello(),
                reader.say(notice + ".text"),
                link,
                reader.say(notice + ".foot"));
    }

    private Words review(AccountNotice notice, StoredMail mail, Reader reader) {
        String reviewId = Objects.requireNonNullElse(mail.linkId(), "");
        Optional<Review> review = states.now(Tenancy.agencyId()).review(new ReviewId(reviewId));
        String name = review.map(Review::name).orElse("");
        String day = review.map(known -> reader.words().day(known.dueOn())).orElse("");
        return reader.mail(
                notice + ".subject",
                reader.hello(),
                reader.say(notice + ".text", name),
                reader.words().say("review.link", day),
                links.review(reader.agency().slug(), reviewId));
    }

    private Words invitation(StoredMail mail, Reader reader) {
        String begin = reader.say("invitation.link");
        String welcome = reader.person().welcomeText();
        return reader.mail(
                "invitation.subject",
                reader.words().say("invitation.hello", reader.person().name()),
                reader.say("invitation.text"),
                welcome == null ? begin : welcome + "\n\n" + begin,
                links.invitation(reader.agency().slug(), mail.recipient(), mail.round()),
                reader.say("invitation.foot"));
    }

    /** Neither says what it is called: that is for those who open the link and may see it. */
    private Words aboutAccess(StoredMail mail, String resource, Reader reader) {
        String slug = reader.agency().slug();
        if (mail.author() == null) {
            return reader.mail(
                    "granted.subject", reader.hello(), reader.say("granted.text"), links.thing(slug, resource));
        }
        return reader.mail(
                "asked.subject", reader.hello(), reader.say("asked.text", author(mail, reader)), links.requests(slug));
    }

    /** The same whether there is such a thing or not. */
    private Words declined(StoredMail mail, Reader reader) {
        String link = mail.resource() == null ? "" : links.thing(reader.agency().slug(), mail.resource());
        return reader.mail(
                "declined.subject", reader.hello(), reader.say("declined.text"), link, reader.say("declined.foot"));
    }

    private Words reply(StoredMail mail, Reader reader) {
        String author = author(mail, reader);
        if (isMentioned(mail)) {
            return mention(mail, reader, author);
        }
        if (isBasic(reader.person())) {
            return dashboard(mail, reader, "reply.subject", reader.say("reply.read", author));
        }
        return reader.mail("reply.subject", reader.hello(), reader.say("reply.answer", author), post(mail, reader));
    }

    private String post(StoredMail mail, Reader reader) {
        String slug = reader.agency().slug();
        if (mail.taskId() == null) {
            return "";
        }
        return mail.thread() == null || mail.postId() == null
                ? links.task(slug, mail.taskId())
                : links.post(slug, mail.taskId(), mail.thread(), mail.postId());
    }

    private String author(StoredMail mail, Reader reader) {
        return mail.author() == null
                ? reader.agency().name()
                : people.names(List.of(mail.author())).of(mail.author()).name();
    }

    /** It names nothing: what is to be approved is for those who open the link and may see it. */
    private Words approval(StoredMail mail, Reader reader) {
        String link = mail.taskId() == null ? "" : links.task(reader.agency().slug(), mail.taskId());
        String author = author(mail, reader);
        return reader.person().kind().audience().isPresent()
                ? reader.mail("approval.asked.subject", reader.hello(), reader.say("approval.asked.text", author), link)
                : reader.mail(
                        "approval.answered.subject",
                        reader.hello(),
                        reader.say("approval.answered.text", author),
                        link);
    }

    private boolean isMentioned(StoredMail mail) {
        return mail.mention() || isMentionedNow(mail);
    }

    private boolean isMentionedNow(StoredMail mail) {
        return mail.taskId() != null
                && mail.thread() != null
                && mail.postId() != null
                && mentions.has(mail.taskId(), mail.thread(), mail.postId(), mail.recipient());
    }

    private Words mention(StoredMail mail, Reader reader, String author) {
        if (isBasic(reader.person()) || mail.taskId() == null) {
            return dashboard(mail, reader, "mention.subject", reader.say("mention.read", author));
        }
        return reader.mail(
                "mention.subject",
                reader.hello(),
                reader.say(mail.thread() == ThreadName.AGENCY ? "mention.note" : "mention.reply", author),
                post(mail, reader));
    }

    /** Who has an account by the time it is sent signs in to read it. */
    private Words shared(StoredMail mail, Reader reader) {
        if (isBasic(reader.person()) || mail.taskId() == null) {
            return dashboard(mail, reader, "shared.subject", reader.say("shared.text"));
        }
        return reader.mail(
                "shared.subject",
                reader.hello(),
                reader.say("shared.text"),
                links.task(reader.agency().slug(), mail.taskId()));
    }

    /** The link is for its reader's eyes: whoever holds it reads what they were sent. */
    private Words dashboard(StoredMail mail, Reader reader, String subject, String sentence) {
        String link = links.dashboard(reader.agency().slug(), mail.recipient(), mail.at());
        return reader.keyed(
                reader.person().shownEmail(),
                subject,
                link,
                reader.hello(),
                sentence,
                link,
                reader.say("dashboard.foot"));
    }

    private boolean isBasic(Person recipient) {
        return states.now(Tenancy.agencyId())
                .person(recipient.userId())
                .filter(person -> person.basic() != null)
                .isPresent();
    }
}
