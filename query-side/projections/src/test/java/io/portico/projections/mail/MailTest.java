package io.portico.projections.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.portico.messages.AgencyId;
import io.portico.messages.ApprovalId;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.ReviewId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.account.EmailChangeAsked;
import io.portico.messages.account.PasswordResetAsked;
import io.portico.messages.agency.AgencyLanguageChosen;
import io.portico.messages.approval.ApprovalAsked;
import io.portico.messages.approval.ApprovalWithdrawn;
import io.portico.messages.approval.Approved;
import io.portico.messages.delivery.RecordDelivery;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.BasicGuestAdded;
import io.portico.messages.person.InvitationResent;
import io.portico.messages.person.Language;
import io.portico.messages.person.LanguageChosen;
import io.portico.messages.person.ProfileChanged;
import io.portico.messages.post.NoteDeleted;
import io.portico.messages.post.NoteMentioned;
import io.portico.messages.post.ReplyMentioned;
import io.portico.messages.post.ReplyWithdrawn;
import io.portico.messages.project.History;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.review.ReviewItem;
import io.portico.messages.review.ReviewItemConfirmed;
import io.portico.messages.review.ReviewScope;
import io.portico.messages.review.ReviewStarted;
import io.portico.messages.review.ReviewedAccess;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.TaskShared;
import io.portico.projections.AgencyStory;
import io.portico.projections.ViewGroups;
import io.portico.projections.ViewsUnderTest;
import io.portico.projections.store.ViewGroup;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Work;
import io.portico.tenancy.credentials.AccountLinks;
import io.portico.tenancy.credentials.DashboardLinks;
import io.portico.tenancy.credentials.InvitationLinks;
import io.portico.views.PageRequest;
import io.portico.views.agency.FindOutbox;
import io.portico.views.agency.MailLine;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailTest {

    private static final FindOutbox OUTBOX = new FindOutbox(PageRequest.first());

    @TempDir
    Path folder;

    GreenMail server;
    ViewsUnderTest views;
    AgencyStory acme;
    MailSender sender;
    final List<RecordDelivery> delivered = new ArrayList<>();
    final List<String> mailed = new ArrayList<>();
    private final Sendings noted = (to, things) -> mailed.add(to.value() + " " + things);

    @BeforeEach
    void begin() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        views = new ViewsUnderTest(
                folder,
                it -> {
                    List<ViewGroup> groups = new ArrayList<>(ViewGroups.all(it.events));
                    OutboxStart start = new OutboxStart(it.store, it.positions());
                    start.note();
                    groups.add(ViewGroups.mail(it.states, start));
                    return groups;
                },
                it -> {
                    List<Object> answers = new ArrayList<>(it.answers());
                    answers.add(room(it).answers());
                    return answers;
                });
        acme = new AgencyStory(views, "acme");
        JavaMailSenderImpl smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(server.getSmtp().getPort());
        sender = room(views).sender(smtp, "portico@example.org", delivered::add, noted);
    }

    private static MailRoom room(ViewsUnderTest it) {
        DashboardLinks dashboards = new DashboardLinks(it.confidences, it.secrets, it.clock, Duration.ofDays(30));
        return new MailRoom(
                it.store,
                it.states,
                ViewGroups.PAGES,
                it.confidences,
                it.clock,
                URI.create("http://localhost:8080"),
                dashboards);
    }

    @AfterEach
    void end() {
        views.close();
        server.stop();
    }

    @Test
    void anInvitationIsSentOnceWithItsLinkAloneOnALine() throws Exception {
        UserId anna = acme.invited(Audience.CLIENT, "anna", AccessMode.ALL);
        views.await();

        sender.sendWaiting();
        sender.sendWaiting();

        MimeMessage mail = only();
        String link = "http://acme.localhost:8080/invitations/"
                + new InvitationLinks(views.confidences).token("acme", anna.value(), 1);
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("anna@example.com");
        assertThat(mail.getSubject()).isEqualTo("Agency acme invites you");
        assertThat(plain(mail).lines()).contains("Welcome, anna", link);
        assertThat(views.ask(acme.owner(), OUTBOX).items()).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(MailLine.State.SENT);
            assertThat(line.text()).contains(link);
        });
    }

    @Test
    void withoutASenderMailsWaitForTheOwnerAndTheOperatorToRead() {
        acme.invited(Audience.CLIENT, "anna", AccessMode.ALL);
        UserId emil = acme.employee(new UserId("emil"), "Emil", "MEMBER");
        UserId bert = acme.guest(Audience.PARTNER, "bert", AccessMode.ALL);
        views.await();

        assertThat(views.ask(acme.owner(), OUTBOX).items()).singleElement().satisfies(line -> assertThat(line.state())
                .isEqualTo(MailLine.State.WAITING));
        assertThat(views.ask(new Work("acme", Actor.OPERATOR), OUTBOX).items()).hasSize(1);
        assertThatThrownBy(() -> views.ask(acme.by(emil), OUTBOX)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> views.ask(acme.by(bert), OUTBOX)).isInstanceOf(Rejected.class);
    }

    @Test
    void anOlderRoundOfAnInvitationIsWithheld() {
        UserId anna = acme.invited(Audience.CLIENT, "anna", AccessMode.ALL);
        acme.happened("anna", new InvitationResent(anna, 2));
        views.await();

        sender.sendWaiting();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(views.ask(acme.owner(), OUTBOX).items())
                .extracting(MailLine::state)
                .containsExactly(MailLine.State.SENT, MailLine.State.WITHHELD);
    }

    @Test
    void aMailSpeaksTheLanguageThatItsReaderChoseAndEnglishToWhoChoseNone() throws Exception {
        BrandId shoes = acme.brand("shoes");
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        UserId bert = acme.guest(Audience.CLIENT, "bert", AccessMode.ALL, shoes);
        acme.happened("anna", new LanguageChosen(anna, Language.DE));
        acme.happened("anna", new PasswordResetAsked(anna, "r1"));
        acme.happened("bert", new LanguageChosen(bert, Language.DE));
        acme.happened("bert", new LanguageChosen(bert, null));
        acme.happened("bert", new PasswordResetAsked(bert, "r2"));
        views.await();

        sender.sendWaiting();

        MimeMessage german = about("Neues Passwort für Agency acme setzen");
        assertThat(german.getAllRecipients()).extracting(Object::toString).containsExactly("anna@example.com");
        assertThat(plain(german))
                .contains("Guten Tag anna", "öffnen Sie diesen Link")
                .doesNotContain("Hello");
        assertThat(views.ask(acme.owner(), OUTBOX).items())
                .anySatisfy(line -> assertThat(line.text()).contains("(Der Link steht nur in der Mail.)"));
        assertThat(about("Set a new password at Agency acme").getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("bert@example.com");
    }

    @Test
    void whoChoseNoLanguageIsWrittenToInTheAgencys() throws Exception {
        BrandId shoes = acme.brand("shoes");
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        UserId bert = acme.guest(Audience.CLIENT, "bert", AccessMode.ALL, shoes);
        acme.happened("acme", new AgencyLanguageChosen(new AgencyId("acme"), Language.DE));
        acme.happened("anna", new PasswordResetAsked(anna, "r1"));
        acme.happened("bert", new LanguageChosen(bert, Language.EN));
        acme.happened("bert", new PasswordResetAsked(bert, "r2"));
        views.await();

        sender.sendWaiting();

        assertThat(about("Neues Passwort für Agency acme setzen").getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("anna@example.com");
        assertThat(about("Set a new password at Agency acme").getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("bert@example.com");
    }

    @Test
    void aReplyGoesToItsReadersAndToThoseResponsibleButNotToItsAuthorOrTheMuted() throws Exception {
        BrandId shoes = acme.brand("shoes");
        ProjectId site = acme.project("site", shoes);
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        acme.guest(Audience.CLIENT, "cora", AccessMode.ALL, shoes);
        UserId mute = acme.guest(Audience.CLIENT, "mute", AccessMode.ALL, shoes);
        acme.guest(Audience.PARTNER, "bert", AccessMode.ALL, shoes);
        acme.happened("mute", muted(mute));
        acme.happened("site", new ProjectOpened(site, Set.of(Audience.CLIENT, Audience.PARTNER)));
        TaskId task = acme.task("t1", site, Audience.CLIENT, Audience.PARTNER);
        views.await();
        acme.reply(anna, task, Audience.CLIENT, "r1");
        views.await();

        sender.sendWaiting();

        assertThat(received()).containsExactlyInAnyOrder("cora@example.com", "olga@example.com");
    }

    @Test
    void whoIsMentionedIsToldSoFirstAndInNotesNobodyElse() throws Exception {
        BrandId shoes = acme.brand("shoes");
        ProjectId site = acme.project("site", shoes);
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        UserId cora = acme.guest(Audience.CLIENT, "cora", AccessMode.ALL, shoes);
        UserId emil = acme.employee(new UserId("emil"), "Emil", "MEMBER");
        acme.happened("site", new ProjectOpened(site, Set.of(Audience.CLIENT)));
        TaskId task = acme.task("t1", site, Audience.CLIENT);
        views.await();
        PostId reply = acme.reply(anna, task, Audience.CLIENT, "r1");
        List<UserId> people = List.of(emil, cora, anna);
        acme.happened(anna, "r1", new ReplyMentioned(reply, task, Audience.CLIENT, anna, people, people));
        // Cora reads no notes, whatever an event says.
        PostId note = acme.note(AgencyStory.OWNER, task, "n1");
        people = List.of(emil, cora);
        acme.happened("n1", new NoteMentioned(note, task, AgencyStory.OWNER, people, people));
        views.await();

        sender.sendWaiting();

        assertThat(subjects())
                .containsExactlyInAnyOrder(
                        "emil@example.com: You were mentioned at Agency acme",
                        "cora@example.com: You were mentioned at Agency acme",
                        "olga@example.com: New reply at Agency acme",
                        "emil@example.com: You were mentioned at Agency acme");
    }

    @Test
    void ofAMentionThatIsGoneBeforeItIsToldNothingIsTold() throws Exception {
        ProjectId site = acme.project("site", acme.brand("shoes"));
        UserId emil = acme.employee(new UserId("emil"), "Emil", "MEMBER");
        TaskId task = acme.task("t1", site);
        views.await();
        for (String id : List.of("edited", "deleted", "kept")) {
            PostId note = acme.note(AgencyStory.OWNER, task, id);
            acme.happened(id, new NoteMentioned(note, task, AgencyStory.OWNER, List.of(emil), List.of(emil)));
        }
        PostId edited = new PostId("edited");
        acme.happened("edited", new NoteMentioned(edited, task, AgencyStory.OWNER, List.of(), List.of()));
        acme.happened("deleted", new NoteDeleted(new PostId("deleted"), task, AgencyStory.OWNER));
        views.await();

        sender.sendWaiting();

        assertThat(subjects()).containsExactly("emil@example.com: You were mentioned at Agency acme");
        assertThat(new String(server.getReceivedMessages()[0].getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("note")
                .doesNotContain("reply");
        assertThat(views.ask(acme.owner(), OUTBOX).items())
                .filteredOn(line -> line.state() == MailLine.State.WITHHELD)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.subject()).contains("mentioned"));
    }

    private List<String> subjects() throws MessagingException {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            subjects.add(mail.getAllRecipients()[0] + ": " + mail.getSubject());
        }
        return subjects;
    }

    @Test
    void whoLostTheRightBeforeSendingGetsNothing() throws Exception {
        BrandId shoes = acme.brand("shoes");
        ProjectId site = acme.project("site", shoes);
        acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        acme.happened("site", new ProjectOpened(site, Set.of(Audience.CLIENT)));
        TaskId task = acme.task("t1", site, Audience.CLIENT);
        views.await();
        acme.reply(AgencyStory.OWNER, task, Audience.CLIENT, "r1");
        views.await();
        acme.happened("site", new ProjectOpened(site, Set.of()));
        views.await();

        sender.sendWaiting();

        assertThat(received()).isEmpty();
        assertThat(views.ask(acme.owner(), OUTBOX).items())
                .extracting(MailLine::state)
                .containsExactly(MailLine.State.WITHHELD);
    }

    @Test
    void thoseWhoAreAskedForApprovalAreToldWhileTheyMayAnswerAndWhoeverAskedOfTheAnswer() throws Exception {
        BrandId shoes = acme.brand("shoes");
        ProjectId site = acme.project("site", shoes);
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        acme.guest(Audience.PARTNER, "bert", AccessMode.ALL, shoes);
        acme.happened("site", new ProjectOpened(site, Set.of(Audience.CLIENT, Audience.PARTNER)));
        TaskId task = acme.task("t1", site, Audience.CLIENT, Audience.PARTNER);
        views.await();
        ApprovalId first = new ApprovalId("a1");
        ApprovalId second = new ApprovalId("a2");
        acme.happened("a1", new ApprovalAsked(first, task, Audience.CLIENT, null, AgencyStory.OWNER, null));
        // The processor of mails may meet it before whoever asked is answered.
        views.awaitUnacknowledged();
        views.await();
        sender.sendWaiting();
        acme.happened(anna, "a1", new Approved(first, task, Audience.CLIENT, null, anna));
        views.await();
        sender.sendWaiting();
        acme.happened("a2", new ApprovalAsked(second, task, Audience.CLIENT, null, AgencyStory.OWNER, null));
        acme.happened("a2", new ApprovalWithdrawn(second, task, Audience.CLIENT, null, AgencyStory.OWNER, null));
        views.await();
        sender.sendWaiting();

        List<String> told = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            told.add(mail.getAllRecipients()[0] + ": " + mail.getSubject());
            assertThat(plain(mail)).contains("acme.localhost:8080/tasks/t1");
        }
        assertThat(told)
                .containsExactly(
                        "anna@example.com: For your approval at Agency acme",
                        "olga@example.com: Your request for approval was answered");
    }

    @Test
    void aReviewerIsToldAtOnceAndRemindedWhileSomethingWaits() throws Exception {
        review("autumn", "anna");
        ReviewedAccess berts = review("winter", "bert");
        views.await();
        sender.sendWaiting();
        assertThat(toReview())
                .extracting(mail -> mail.getSubject())
                .containsOnly("Please review access at Agency acme");
        List<String> texts = new ArrayList<>();
        for (MimeMessage mail : toReview()) {
            texts.add(plain(mail));
        }
        assertThat(texts).anySatisfy(text -> assertThat(text.lines())
                .contains("http://acme.localhost:8080/access/reviews/autumn"));

        acme.happened("winter", new ReviewItemConfirmed(new ReviewId("winter"), new ReviewItem("1", berts)));
        views.await();
        views.clock.advance(Duration.ofDays(7));
        sender.sendWaiting();
        assertThat(toReview()).as("nothing is due yet").hasSize(2);
        views.clock.advance(Duration.ofDays(1));
        sender.sendWaiting();
        assertThat(toReview()).as("of the one with something to answer").hasSize(3);
    }

    private List<MimeMessage> toReview() throws Exception {
        List<MimeMessage> mails = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            if (mail.getAllRecipients()[0].toString().equals("olga@example.com")) {
                mails.add(mail);
            }
        }
        return mails;
    }

    /** A review of somebody's account whose last day is the tenth from now. */
    private ReviewedAccess review(String id, String guest) {
        ReviewedAccess access = ReviewedAccess.account(acme.guest(Audience.CLIENT, guest, AccessMode.ALL));
        acme.happened(
                id,
                new ReviewStarted(
                        new ReviewId(id),
                        id,
                        ReviewScope.EVERYTHING,
                        AgencyStory.OWNER,
                        LocalDate.ofInstant(views.clock.instant(), ZoneOffset.UTC)
                                .plusDays(10),
                        List.of(new ReviewItem("1", access))));
        return access;
    }

    @Test
    void aMailThatFailsIsTriedAgainLaterAndNotBefore() {
        acme.invited(Audience.CLIENT, "anna", AccessMode.ALL);
        views.await();
        server.stop();
        sender.sendWaiting();
        assertThat(views.ask(acme.owner(), OUTBOX).items())
                .extracting(MailLine::state)
                .containsExactly(MailLine.State.WAITING);

        server.start();
        JavaMailSenderImpl smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(server.getSmtp().getPort());
        MailSender again = room(views).sender(smtp, "portico@example.org", delivered::add, noted);
        again.sendWaiting();
        assertThat(server.getReceivedMessages()).isEmpty();
        views.clock.advance(Duration.ofMinutes(1));
        again.sendWaiting();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void thatAMailAboutAReplyLeftIsWrittenDownAndSaidAgainUntilItIs() {
        TaskId task = sharedTask();
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, new BrandId("shoes"));
        views.await();
        acme.reply(AgencyStory.OWNER, task, Audience.CLIENT, "r1");
        views.await();
        JavaMailSenderImpl smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(server.getSmtp().getPort());
        Instant sentAt = views.clock.instant();
        room(views)
                .sender(
                        smtp,
                        "portico@example.org",
                        _ -> {
                            throw new IllegalStateException("the ledger is away");
                        },
                        noted)
                .sendWaiting();
        assertThat(mails()).isEqualTo(1);

        views.clock.advance(Duration.ofMinutes(5));
        sender.sendWaiting();
        sender.sendWaiting();
        assertThat(mails()).as("the mail itself goes out once").isEqualTo(1);
        assertThat(delivered)
                .containsExactly(new RecordDelivery(new PostId("r1"), task, ThreadName.CLIENT, anna, sentAt));
        assertThat(mailed).singleElement().asString().contains(anna.value(), "post:r1", task.named());
    }

    @Test
    void noMailTellsOfWhatWasWithdrawnOrDeletedBeforeItWasSent() {
        TaskId task = sharedTask();
        acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, new BrandId("shoes"));
        UserId nora = acme.employee(new UserId("nora"), "Nora", "MEMBER");
        views.await();
        acme.reply(AgencyStory.OWNER, task, Audience.CLIENT, "r1");
        acme.note(AgencyStory.OWNER, task, "n1");
        acme.happened("n1", new NoteMentioned(new PostId("n1"), task, AgencyStory.OWNER, List.of(nora), List.of(nora)));
        views.await();
        acme.happened("r1", new ReplyWithdrawn(new PostId("r1"), task, Audience.CLIENT, AgencyStory.OWNER, null));
        acme.happened("n1", new NoteDeleted(new PostId("n1"), task, AgencyStory.OWNER));
        views.await();
        int before = mails();
        sender.sendWaiting();
        assertThat(mails()).isEqualTo(before);
        assertThat(delivered).isEmpty();
        assertThat(views.ask(acme.owner(), OUTBOX).items().stream()
                        .filter(mail -> mail.state() == MailLine.State.WITHHELD)
                        .count())
                .isEqualTo(2);
    }

    private TaskId sharedTask() {
        BrandId shoes = acme.brand("shoes");
        ProjectId site = acme.project("site", shoes);
        acme.happened("site", new ProjectOpened(site, Set.of(Audience.CLIENT)));
        return acme.task("t1", site, Audience.CLIENT);
    }

    private int mails() {
        return server.getReceivedMessages().length;
    }

    @Test
    void viewsBuiltAgainSendNothingASecondTime() {
        acme.invited(Audience.CLIENT, "anna", AccessMode.ALL);
        views.await();
        sender.sendWaiting();

        views.meetEverythingAgain();
        sender.sendWaiting();
        assertThat(server.getReceivedMessages()).hasSize(1);

        views.rebuild();
        room(views)
                .sender(new JavaMailSenderImpl(), "portico@example.org", delivered::add, noted)
                .sendWaiting();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(views.ask(acme.owner(), OUTBOX).items())
                .extracting(MailLine::state)
                .containsExactly(MailLine.State.WITHHELD);
    }

    @Test
    void whoHasNoAccountGetsALinkOfTheirOwnWithWhatIsSharedAndNobodyElseReadsIt() throws Exception {
        BrandId shoes = acme.brand("shoes");
        ProjectId site = acme.project("site", shoes);
        UserId bea = new UserId("bea");
        acme.happened("bea", new BasicGuestAdded(acme.outside(bea, AccessMode.ASSIGNED, shoes), Audience.CLIENT, "d"));
        TaskId task = acme.task("t1", site);
        views.await();
        acme.happened("t1", new TaskShared(task, bea, null, null, History.ALL));
        views.await();
        acme.reply(AgencyStory.OWNER, task, Audience.CLIENT, "r1");
        views.await();

        sender.sendWaiting();

        Pattern link = Pattern.compile("http://acme\\.localhost:8080/d/(\\S+)");
        for (String subject : List.of("Agency acme shared something", "New reply")) {
            Matcher found = link.matcher(plain(about(subject)));
            assertThat(found.find()).as(subject).isTrue();
            assertThat(new DashboardLinks(views.confidences, views.secrets, views.clock, Duration.ofDays(30))
                            .read("acme", found.group(1)))
                    .contains("bea");
        }
        assertThat(views.ask(acme.owner(), OUTBOX).items()).hasSize(2).noneSatisfy(line -> assertThat(line.text())
                .contains("/d/"));
    }

    @Test
    void aLinkForANewPasswordGoesToItsPersonAndNobodyElseReadsIt() throws Exception {
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL);
        acme.happened("mute", muted(anna));
        acme.happened("account-anna", new PasswordResetAsked(anna, "r1"));
        views.await();
        String link = "http://acme.localhost:8080/password-resets/"
                + AccountLinks.token(views.confidences, "acme", AccountLinks.Purpose.PASSWORD, anna.value(), "r1");

        assertThat(views.ask(acme.owner(), OUTBOX).items())
                .anySatisfy(line -> assertThat(line.subject()).startsWith("Set a new password"))
                .noneSatisfy(line -> assertThat(line.text()).contains(link));
        assertThat(views.ask(new Work("acme", Actor.OPERATOR), OUTBOX).items())
                .anySatisfy(line -> assertThat(line.text()).contains(link));
        sender.sendWaiting();
        MimeMessage mail = about("Set a new password");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("anna@example.com");
        assertThat(plain(mail).lines()).contains(link);
    }

    @Test
    void anAddressIsConfirmedThereAndTheOldOneHearsOfIt() throws Exception {
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL);
        acme.happened("account-anna", new EmailChangeAsked(anna, "c1", Confidential.of("anna@new.example")));
        views.await();
        sender.sendWaiting();
        MimeMessage confirm = about("Confirm your address");
        assertThat(confirm.getAllRecipients()).extracting(Object::toString).containsExactly("anna@new.example");
        assertThat(plain(confirm)).contains("/email-changes/");
        MimeMessage told = about("Another address");
        assertThat(told.getAllRecipients()).extracting(Object::toString).containsExactly("anna@example.com");
        assertThat(plain(told)).doesNotContain("/email-changes/");
    }

    private MimeMessage about(String subject) throws Exception {
        for (MimeMessage mail : server.getReceivedMessages()) {
            if (mail.getSubject().startsWith(subject)) {
                return mail;
            }
        }
        throw new AssertionError("no mail about " + subject);
    }

    private static ProfileChanged muted(UserId userId) {
        return new ProfileChanged(userId, Confidential.of("Mute"), Confidential.of("Outside"), null, null, null, true);
    }

    private MimeMessage only() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    /** Who got a mail about a reply. */
    private List<String> received() throws Exception {
        List<String> to = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            if (mail.getSubject().startsWith("New reply")) {
                Arrays.stream(mail.getAllRecipients()).map(Object::toString).forEach(to::add);
            }
        }
        return to;
    }

    private static String plain(MimeMessage mail) throws Exception {
        return plainOf(mail.getContent());
    }

    private static String plainOf(Object content) throws Exception {
        if (content instanceof String text) {
            return text;
        }
        return plainOf(((jakarta.mail.Multipart) content).getBodyPart(0).getContent());
    }
}
