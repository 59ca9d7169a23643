package io.portico.app.chores;

import io.portico.app.PorticoSettings;
import io.portico.files.Uploads;
import io.portico.files.exports.HistoryExporting;
import io.portico.files.imports.Importing;
import io.portico.projections.access.AccessFold;
import io.portico.projections.agency.ImportDesk;
import io.portico.projections.audit.HistoryExportDesk;
import io.portico.projections.door.DeletedAgencies;
import io.portico.projections.erasures.ErasureDesk;
import io.portico.projections.held.HeldReplyPost;
import io.portico.projections.mail.MailProjection;
import io.portico.projections.mail.MailRoom;
import io.portico.projections.mail.MailSender;
import io.portico.projections.search.Shelves;
import io.portico.projections.store.Progress;
import io.portico.projections.store.ViewStore;
import io.portico.tenancy.Confidences;
import io.portico.tenancy.FileStore;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Positions;
import io.portico.tenancy.SealedFileStore;
import io.portico.tenancy.SecretStore;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.credentials.Belongings;
import io.portico.tenancy.credentials.LastSeen;
import io.portico.tenancy.disclosures.DisclosureStore;
import io.portico.tenancy.disclosures.Disclosures;
import io.portico.views.audit.DisclosedHow;
import io.portico.views.audit.DisclosedThrough;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** The chores of a node. */
@Configuration(proxyBeanMethods = false)
class Chores {

    private static final Logger LOG = LoggerFactory.getLogger(Chores.class);
    private static final Duration POST = Duration.ofSeconds(1);
    private static final Duration FORGETTING = Duration.ofSeconds(1);
    private static final Duration ERASING = Duration.ofSeconds(1);
    private static final Duration UNSEEN = Duration.ofHours(1);
    private static final Duration SWEEP = Duration.ofHours(1);
    private static final Duration NOBODYS = Duration.ofHours(6);
    private static final Duration UNFINISHED = Duration.ofDays(1);

    /** With a mail server set, mails leave; without one they wait where the operator and the owner can read them. */
    @Bean
    @ConditionalOnProperty("spring.mail.host")
    Chore post(
            MailRoom room,
            JavaMailSender server,
            PorticoSettings settings,
            Gateway gateway,
            Disclosures disclosures,
            ObjectProvider<Hush> hush) {
        MailSender sender = room.sender(
                server,
                settings.mail().from(),
                gateway::send,
                (to, things) -> disclosures.noteSent(
                        Tenancy.agencyId(),
                        to.value(),
                        DisclosedHow.MAILED.name(),
                        DisclosedThrough.MAIL.name(),
                        things));
        return new Chore("post", POST, () -> {
            if (hush.stream().noneMatch(Hush::holdsMails)) {
                sender.sendWaiting();
            }
        });
    }

    /**
     * Days are what counts, but a round each hour makes up for those that were missed. The people of the demo sign in by
     * one click or not at all, and stay.
     */
    @Bean
    @ConditionalOnProperty(name = "portico.demo", havingValue = "false", matchIfMissing = true)
    Chore unseen(Gateway gateway, LastSeen seen, Clock clock) {
        return new Chore("unseen", UNSEEN, new UnseenChore(gateway, seen, clock)::suspend);
    }

    @Bean
    Chore forgettingDisclosures(Gateway gateway, DisclosureStore log, Clock clock) {
        return new Chore("forgetting-disclosures", SWEEP, new ForgettingDisclosures(gateway, log, clock)::round);
    }

    /** What is due while nobody is there to send it, is sent when somebody is. */
    @Bean
    Chore heldReplies(ViewStore store, Gateway gateway, Clock clock) {
        HeldReplyPost post = new HeldReplyPost(store, clock);
        return new Chore("held-replies", POST, new SendingHeldReplies(post::due, post::giveUp, gateway)::round);
    }

    /** Done a moment after everything that was deleted. */
    @Bean
    Chore erasingDeleted(ViewStore store, Gateway gateway, Uploads uploads, SecretStore secrets) {
        ErasingPeople people =
                new ErasingPeople(gateway, uploads, new Belongings(secrets), new HistoryExportDesk(store));
        return new Chore(
                "erasing-deleted", ERASING, new ErasingDeleted(new ErasureDesk(store), gateway, people)::round);
    }

    @Bean
    ErasingAgencies agencyErasure(
            ViewStore store,
            Confidences texts,
            FileStore files,
            DisclosureStore log,
            AccessFold states,
            Shelves shelves,
            Gateway gateway,
            Progress views,
            Positions positions,
            Clock clock,
            PorticoSettings settings) {
        return new ErasingAgencies(
                new DeletedAgencies(store),
                () -> views.await(positions.head(), Duration.ZERO)
                        && views.await(MailProjection.GROUP, positions.head(), Duration.ZERO),
                new ErasingAgencies.Places(texts, files, log, store, states, shelves),
                gateway,
                clock,
                settings.agencies().grace());
    }

    @Bean
    Chore erasingAgencies(ErasingAgencies erasing) {
        return new Chore("erasing-agencies", ERASING, erasing::round);
    }

    /** Imports go on where they were, also those that another start or node began. */
    @Bean
    Chore imports(ViewStore store, Importing importing, Gateway gateway) {
        return new Chore("imports", POST, new RunningImports(new ImportDesk(store), importing, gateway)::round);
    }

    /** Exports of the access history go on where they were, and their files go when their time is over. */
    @Bean
    Chore historyExports(ViewStore store, HistoryExporting exporting, Gateway gateway, Clock clock) {
        return new Chore(
                "history-exports",
                POST,
                new RunningHistoryExports(new HistoryExportDesk(store), exporting, gateway, clock)::round);
    }

    /** What was deleted elsewhere leaves the memory of this node as soon as its key does. */
    @Bean
    Chore forgetting(Shelves shelves) {
        return new Chore("forgetting", FORGETTING, shelves::sweep);
    }

    /** What is found so twice, a day apart, goes; more rounds than one a day make up for restarts. */
    @Bean
    Chore sweepingFiles(
            Gateway gateway,
            SealedFileStore files,
            Uploads uploads,
            SecretStore secrets,
            Clock clock,
            PorticoSettings settings) {
        return new Chore(
                "sweeping-files",
                NOBODYS,
                new SweepingFiles(
                        gateway,
                        files,
                        files::idsBelow,
                        uploads::underWay,
                        secrets,
                        clock,
                        settings.uploads().unposted())::sweep);
    }

    /** A day is longer than any upload takes. */
    @Bean
    Chore sweeping(SealedFileStore files, Uploads uploads, Clock clock) {
        return new Chore("sweeping", SWEEP, () -> {
            int swept = uploads.sweep() + files.sweep(clock.instant().minus(UNFINISHED));
            if (swept > 0) {
                LOG.info("Bytes of {} unfinished or deleted files were swept", swept);
            }
        });
    }
}
