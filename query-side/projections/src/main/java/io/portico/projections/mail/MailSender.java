package io.portico.projections.mail;

import io.portico.access.AccessState;
import io.portico.access.AccessStates;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.delivery.RecordDelivery;
import io.portico.projections.exposure.StoredTrace;
import io.portico.projections.people.People;
import io.portico.projections.people.Person;
import io.portico.projections.reading.StoredMentions;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.views.agency.MailLine;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Sends what waits in the outbox. Whoever tries a mail claims it first, so that of several nodes one sends it; a node
 * that dies between sending and noting it leaves a mail that goes out once more.
 */
public final class MailSender {

    private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);
    private static final Actor SENDER = Actor.system("mail-sender");
    private static final int MAX_AT_ONCE = 200;
    private static final int MAX_ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

    private final ViewStore store;
    private final AccessStates states;
    private final People people;
    private final MailWriter texts;
    private final JavaMailSender server;
    private final StoredMentions posts;
    private final String from;
    private final Deliveries deliveries;
    private final Sendings sendings;
    private final Clock clock;
    private final LongPredicate shown;

    /**
     * A sender of mails.
     *
     * @param from the address mails come from
     * @param deliveries is told of mails about posts that left
     * @param sendings is told of all mails that left
     * @param shown whether pages show already what happened at that position of the ledger
     */
    MailSender(
            ViewStore store,
            AccessStates states,
            People people,
            MailWriter texts,
            StoredMentions posts,
            JavaMailSender server,
            String from,
            Deliveries deliveries,
            Sendings sendings,
            Clock clock,
            LongPredicate shown) {
        this.store = store;
        this.states = states;
        this.people = people;
        this.texts = texts;
        this.server = server;
        this.posts = posts;
        this.from = from;
        this.deliveries = deliveries;
        this.sendings = sendings;
        this.clock = clock;
        this.shown = shown;
    }

    /** Tries every mail that is due. To be called again and again, in the background. */
    public void sendWaiting() {
        String after = null;
        Map<String, WaitingMail> waiting;
        do {
            waiting = store.listShared(MailProjection.WAITING, after, MAX_AT_ONCE, WaitingMail.class);
            for (Map.Entry<String, WaitingMail> entry : waiting.entrySet()) {
                after = entry.getKey();
                WaitingMail mail = entry.getValue();
                if (Tenancy.call(new Work(mail.agencyId(), SENDER), () -> isSettled(mail))) {
                    store.removeShared(MailProjection.WAITING, entry.getKey());
                }
            }
        } while (waiting.size() == MAX_AT_ONCE);
    }

    /** Tries the mail if it is due. True when there is nothing more to be done about it. */
    private boolean isSettled(WaitingMail waiting) {
        StoredMail mail =
                store.find(Place.AGENCY, waiting.mailId(), StoredMail.class).orElse(null);
        if (mail == null || mail.state() != MailLine.State.WAITING) {
            return mail != null && isWrittenDown(mail);
        }
        AccessState state = states.now(waiting.agencyId());
        if (Due.isSettledByItself(state, mail)) {
            return true;
        }
        // Before the views have met what it tells of, nobody can say whether there is anything to tell.
        boolean early = mail.dueMillis() > clock.millis() || !shown.test(mail.position());
        if (early || !claim(waiting.mailId(), mail)) {
            return false;
        }
        Optional<Person> recipient = people.find(mail.recipient());
        Optional<MailTexts.Words> words = texts.of(mail);
        if (recipient.isEmpty() || words.isEmpty()) {
            return false;
        }
        boolean muted = mail.canBeMuted() && recipient.get().notificationsMuted();
        if (muted || !Due.mayBeSent(state, mail, clock.instant())) {
            note(waiting.mailId(), MailLine.State.WITHHELD, muted ? "muted" : "the reader has no right to it any more");
            return true;
        }
        if (isAboutSomethingGone(mail)) {
            note(waiting.mailId(), MailLine.State.WITHHELD, "what it tells of is not there any more");
            return true;
        }
        return tried(waiting, mail, words.get());
    }

    private boolean tried(WaitingMail waiting, StoredMail mail, MailTexts.Words words) {
        try {
            server.send(message(words));
            Instant sentAt = clock.instant();
            noteSent(waiting.mailId(), sentAt);
            return isWrittenDown(mail.sentAt(sentAt));
        } catch (MailException | MessagingException e) {
            // The exception's own text may hold the address.
            String problem = e.getClass().getSimpleName();
            LOG.warn("mail {} could not be sent: {}", waiting.mailId(), problem);
            boolean last = mail.attempts() + 1 >= MAX_ATTEMPTS;
            note(waiting.mailId(), last ? MailLine.State.FAILED : MailLine.State.WAITING, problem);
            return last;
        }
    }

    /** That a mail about a post left is a fact of the ledger, and that any left is in the log; until then it is looked at again. */
    private boolean isWrittenDown(StoredMail mail) {
        PostId postId = mail.postId();
        TaskId taskId = mail.taskId();
        ThreadName thread = mail.thread();
        Instant sentAt = mail.sent();
        if (sentAt == null) {
            return true;
        }
        try {
            if (postId != null && taskId != null && thread != null) {
                deliveries.left(new RecordDelivery(postId, taskId, thread, mail.recipient(), sentAt));
            }
            sendings.left(mail.recipient(), mail.things());
            return true;
        } catch (RuntimeException e) {
            LOG.warn("that a mail left could not be written down yet", e);
            return false;
        }
    }

    private boolean isAboutSomethingGone(StoredMail mail) {
        PostId postId = mail.postId();
        TaskId taskId = mail.taskId();
        ThreadName thread = mail.thread();
        return postId != null
                && taskId != null
                && thread != null
                && (posts.isOver(taskId, thread, postId, mail.recipient(), mail.mention())
                        || store.find(Place.AGENCY, StoredTrace.id(postId), StoredTrace.class)
                                .map(StoredTrace::ending)
                                .isPresent());
    }

    private MimeMessage message(MailTexts.Words words) throws MessagingException {
        MimeMessage message = server.createMimeMessage();
        MimeMessageHelper parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(words.to());
        parts.setSubject(words.subject());
        parts.setText(words.text(), html(words.text()));
        return message;
    }

    private static String html(String text) {
        StringBuilder html = new StringBuilder("<html><body style=\"font-family:sans-serif\">");
        for (String line : text.split("\n", -1)) {
            String safe = line.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;");
            boolean link = line.startsWith("http://") || line.startsWith("https://");
            html.append(link ? "<a href=\"" + safe + "\">" + safe + "</a>" : safe)
                    .append("<br>");
        }
        return html.append("</body></html>").toString();
    }

    /** Only one who finds the number of attempts unchanged may go on. */
    private boolean claim(String mailId, StoredMail mail) {
        long pause = FIRST_PAUSE.toMillis() << Math.min(mail.attempts(), MAX_ATTEMPTS);
        return store.amend(
                Place.AGENCY,
                mailId,
                Map.of("attempts", mail.attempts()),
                Map.of("attempts", mail.attempts() + 1, "dueMillis", clock.millis() + pause));
    }

    private void noteSent(String mailId, Instant sentAt) {
        var unused = store.amend(
                Place.AGENCY,
                mailId,
                Map.of(),
                Map.of("state", MailLine.State.SENT.name(), "sentMillis", sentAt.toEpochMilli()));
    }

    private void note(String mailId, MailLine.State state, @Nullable String problem) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("state", state.name());
        if (problem != null) {
            fields.put("problem", problem);
        }
        var unused = store.amend(Place.AGENCY, mailId, Map.of(), fields);
    }
}
