package io.portico.web.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import io.portico.files.Intake;
import io.portico.files.Received;
import io.portico.files.imports.ImportCharset;
import io.portico.files.imports.Importing;
import io.portico.files.imports.TakenFile;
import io.portico.messages.BrandId;
import io.portico.messages.FileId;
import io.portico.messages.ImportId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.ViewAsId;
import io.portico.messages.file.RecordUpload;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.viewas.BeginTryOut;
import io.portico.messages.viewas.BeginViewAs;
import io.portico.messages.viewas.EndViewAs;
import io.portico.messages.viewas.TryOutBegun;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Gateway.Receipt;
import io.portico.tenancy.Gateway.Watching;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.tenancy.credentials.AccountDesk;
import io.portico.tenancy.credentials.InvitationLinks;
import io.portico.tenancy.credentials.ProviderDesk;
import io.portico.views.Query;
import io.portico.views.audit.ChangesAround;
import io.portico.views.audit.FindChangesAround;
import io.portico.views.door.AgencyDoor;
import io.portico.views.door.FindInvitation;
import io.portico.views.door.FindStanding;
import io.portico.views.door.FindViewing;
import io.portico.views.door.Invitation;
import io.portico.views.door.InvitationState;
import io.portico.views.door.Viewing;
import io.portico.views.live.Pulse;
import io.portico.views.live.Watch;
import io.portico.views.me.FindMe;
import io.portico.views.me.Me;
import io.portico.web.entrance.Entrance;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The house as one open page reaches it: for the agency and as the person for whom the page was opened, also on threads
 * that serve no request. A page cannot change hands: signing in or out loads a new one.
 */
@SpringComponent
@UIScope
public final class House {

    private final Gateway gateway;
    private final Intake intake;
    private final Clock clock;
    private final Work work;
    private final InvitationLinks links;
    private final @Nullable AgencyDoor agency;
    private final @Nullable URI address;
    private final boolean sendsMail;
    private final ObjectProvider<AccountDesk> desk;
    private final ObjectProvider<ProviderDesk> providers;
    private final ObjectProvider<Importing> importing;
    private final Entrance entrance;
    private @Nullable Me me;

    public House(
            Gateway gateway,
            Intake intake,
            Clock clock,
            InvitationLinks links,
            Entrance entrance,
            ObjectProvider<AccountDesk> desk,
            ObjectProvider<ProviderDesk> providers,
            ObjectProvider<Importing> importing) {
        this.importing = importing;
        this.desk = desk;
        this.providers = providers;
        this.gateway = gateway;
        this.intake = intake;
        this.clock = clock;
        this.work = Tenancy.current();
        this.links = links;
        this.agency = entrance.agency().orElse(null);
        this.address = agency == null ? null : entrance.address(agency.slug());
        this.sendsMail = entrance.sendsMail();
        this.entrance = entrance;
    }

    public boolean atApex() {
        return agency == null;
    }

    /** The agency whose page this is; there is none at the apex. */
    public AgencyDoor agency() {
        if (agency == null) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        return agency;
    }

    public boolean signedIn() {
        return work.actor().kind() == Actor.Kind.PERSON;
    }

    public Me me() {
        if (me == null) {
            me = ask(new FindMe());
        }
        return me;
    }

    /**
     * Asks anew who the reader is; called whenever a page is entered, so that rights do not linger. From then on the page
     * speaks their language.
     */
    public Optional<Me> arrive() {
        me = null;
        if (!signedIn()) {
            return Optional.empty();
        }
        try {
            Words.goOnIn(UI.getCurrent(), me().language());
            return Optional.of(me());
        } catch (Rejected gone) {
            return Optional.empty();
        }
    }

    /** Whether the agency's terms are to be accepted before anything else is open. */
    public boolean termsPending() {
        return signedIn() && ask(new FindStanding()).termsPending();
    }

    /** Whether somebody of the agency looks through the eyes of the person this page is for. */
    public boolean throughOthersEyes() {
        return work.onBehalfOf() != null;
    }

    /** The look this page is part of. */
    public Viewing viewing() {
        return ask(new FindViewing());
    }

    /** Begins to look through the person's eyes; the next page is theirs. */
    public void viewAs(UserId person) {
        viewAs(person, null);
    }

    /** As above, at a past instant; from a look, too, which ends with it. */
    public void viewAs(UserId person, @Nullable Instant at) {
        ViewAsId id = ViewAsId.random();
        Tenancy.call(ownWork(), () -> gateway.send(new BeginViewAs(id, person, at)));
        entrance.lookThrough(id, person);
    }

    /** Whether the reader may look at what somebody outside saw at a past instant. */
    public boolean mayLookBack() {
        return may(Permission.ACCESS_VIEW_AS) || may(Permission.AUDIT_VIEW);
    }

    /**
     * The changes nearest to an instant, for whoever looks through somebody's eyes as well.
     *
     * @param about whom or what, {@code kind:id}
     */
    SightLine sightLine(String about, Instant at) {
        FindChangesAround query = new FindChangesAround(about, at, SightLine.MOST);
        ChangesAround found;
        do {
            found = Tenancy.call(ownWork(), () -> gateway.ask(query, ChangesAround.class));
        } while (!found.whole());
        return SightLine.of(found);
    }

    private Work ownWork() {
        return new Work(work.agencyId(), work.actor());
    }

    /**
     * Begins to look at the portal as somebody with the permission set would see it; the next page is theirs.
     *
     * @param person whom to imagine with the set; null for somebody who is not there
     * @param brand the one brand of somebody who is not there; null for all
     */
    public void tryOut(PermissionSetId set, @Nullable UserId person, @Nullable BrandId brand) {
        ViewAsId id = ViewAsId.random();
        send(new BeginTryOut(id, set, person, brand));
        entrance.lookThrough(id, person == null ? TryOutBegun.imaginedIn(id) : person);
    }

    /** Ends the look; the next page is the reader's own. */
    public void stopViewingAs() {
        Work own = ownWork();
        try {
            ViewAsId id = Tenancy.call(own, () -> gateway.ask(new FindViewing(), Viewing.class))
                    .id();
            Tenancy.call(own, () -> gateway.send(new EndViewAs(id)));
        } catch (Rejected ended) {
            // It has ended already.
        }
        entrance.lookThroughOwnEyes();
    }

    /** Whether to offer something. Whether it is allowed, the house decides again. */
    public boolean may(Permission permission) {
        return me().permissions().contains(permission);
    }

    /** Whether the reader sees projects, tasks and what is said there: by their role, or as an auditor to whom it is given. */
    public boolean seesWork() {
        return may(Permission.WORK_VIEW) || may(Permission.AUDIT_CONTENT);
    }

    /** The same of invoices. */
    public boolean seesInvoices() {
        return may(Permission.BILLING_VIEW) || may(Permission.AUDIT_CONTENT);
    }

    public Times times() {
        return new Times(clock, agency == null ? ZoneOffset.UTC : ZoneId.of(agency.timeZone()));
    }

    public <R> R ask(Query<R> query) {
        return Tenancy.call(work, () -> gateway.ask(query, query.answers()));
    }

    /** Asks in another's name than that of whoever opened the page: of somebody who came by a link of theirs. */
    public <R> R askAs(Work reader, Query<R> query) {
        return Tenancy.call(reader, () -> gateway.ask(query, query.answers()));
    }

    public Receipt send(Object command) {
        return Tenancy.call(work, () -> gateway.send(command));
    }

    /** What people do about how they sign in; asked {@link #within} this page. */
    public AccountDesk desk() {
        return desk.getObject();
    }

    /** The identity providers by which people sign in; asked {@link #within} this page. */
    public ProviderDesk providers() {
        return providers.getObject();
    }

    /** Asks those at the door for something, for the agency and as the person of this page. */
    public <R> R within(Supplier<R> errand) {
        return Tenancy.call(work, errand::get);
    }

    /** Asks for something about files of other tools that become projects and tasks. */
    public <R> R importing(Function<Importing, R> errand) {
        return Tenancy.call(work, () -> errand.apply(importing.getObject()));
    }

    Watching watch(Set<String> keys, Runnable onPulse, Runnable onLost) {
        return Tenancy.call(work, () -> gateway.watch(new Watch(keys), Pulse.class, _ -> onPulse.run(), onLost));
    }

    /** Whether invitations leave the house as mail. */
    public boolean sendsMail() {
        return sendsMail;
    }

    /** The language in which this page began, before it was known who reads it. */
    Locale beganIn() {
        return entrance.language();
    }

    /** The agency's own address. */
    public URI address() {
        return Objects.requireNonNull(address);
    }

    /** The link of a pending invitation, for those who may invite; empty when there is none. */
    public Optional<String> invitationLink(UserId person) {
        if (!may(Permission.ACCESS_GRANT)) {
            return Optional.empty();
        }
        Invitation invitation = ask(new FindInvitation(person));
        return invitation.state() == InvitationState.PENDING
                ? Optional.of(
                        address() + "/invitations/" + links.token(work.agencyId(), person.value(), invitation.round()))
                : Optional.empty();
    }

    /**
     * Takes in and reads a file of another tool. When this throws, nothing stays.
     *
     * @throws BadInput when it cannot be read as a table
     */
    public ImportId bring(@Nullable String name, InputStream bytes, ImportCharset charset) throws IOException {
        if (throughOthersEyes() || !may(Permission.WORK_EDIT)) {
            // Refused anyway, but then the bytes would lie there.
            throw new Rejected(Rejected.Code.FORBIDDEN);
        }
        ImportId id = ImportId.random();
        return Tenancy.call(work, () -> {
            Importing desk = importing.getObject();
            TakenFile taken = desk.take(id, name, bytes, charset);
            boolean kept = false;
            try {
                gateway.send(taken.recorded(id));
                kept = true;
            } catch (Gateway.Unavailable unknownWhatBecameOfIt) {
                kept = true;
                throw unknownWhatBecameOfIt;
            } finally {
                if (!kept) {
                    desk.discard(id);
                }
            }
            return id;
        });
    }

    /** The most bytes a file may have. */
    public long maxUploadBytes() {
        return intake.maxBytes();
    }

    /** Takes a file's bytes in, then records it; it is the reader's alone until a post carries it. */
    public FileId upload(@Nullable String name, InputStream bytes) throws IOException {
        if (throughOthersEyes()) {
            // Refused anyway, but then the bytes would lie there.
            throw new Rejected(Rejected.Code.FORBIDDEN);
        }
        FileId id = FileId.random();
        Received received = intake.take(work.agencyId(), id.value(), name, bytes);
        boolean kept = false;
        try {
            send(new RecordUpload(
                    id,
                    Confidential.of(received.name()),
                    received.mediaType(),
                    received.sizeBytes(),
                    received.sha256()));
            kept = true;
        } catch (Gateway.Unavailable unknownWhatBecameOfIt) {
            kept = true;
            throw unknownWhatBecameOfIt;
        } finally {
            if (!kept) {
                intake.discard(work.agencyId(), id.value());
            }
        }
        return id;
    }

    /** Whether the bytes of files that are seen may be had, too. */
    public boolean mayDownload() {
        return mayTake(Permission.FILES_DOWNLOAD);
    }

    /** Whether the reader may have what those outside need that right for. */
    public boolean mayTake(Permission outside) {
        return !throughOthersEyes() && (me().kind() == PersonKind.EMPLOYEE || may(outside));
    }
}
